package org.unionledger.reading.source;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;

/**
 * The numbers that Word shows before paragraphs of its lists (一、 （一） 1.): they stand in no run, but a reader sees them. Counts as
 * it is asked, paragraph after paragraph.
 */
final class ListNumbers {

    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    private final XWPFDocument document;

    /** How far each list has counted, by its number and level. */
    private final Map<BigInteger, int[]> counted = new HashMap<>();

    ListNumbers(XWPFDocument document) {
        this.document = document;
    }

    /** What is shown before the paragraph; empty where it stands in no list, or has a dot only. */
    String before(XWPFParagraph paragraph) {
        return place(paragraph).map(this::next).orElse("");
    }

    /** The list a paragraph stands in, itself or by its style. */
    private Optional<CTNumPr> place(XWPFParagraph paragraph) {
        return Optional.ofNullable(paragraph.getCTP().getPPr())
                .map(CTPPrBase::getNumPr)
                .or(() -> ofStyle(paragraph.getStyleID()))
                .filter(place ->
                        place.getNumId() != null && place.getNumId().getVal().signum() > 0);
    }

    private Optional<CTNumPr> ofStyle(@Nullable String id) {
        if (id == null || document.getStyles() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(document.getStyles().getStyle(id))
                .map(XWPFStyle::getCTStyle)
                .map(style -> style.getPPr())
                .map(CTPPrBase::getNumPr);
    }

    private String next(CTNumPr place) {
        BigInteger list = place.getNumId().getVal();
        int level = place.getIlvl() == null
                ? 0
                : Math.min(LEVELS - 1, place.getIlvl().getVal().intValue());
        CTLvl shown = level(list, level);
        if (shown == null) {
            return "";
        }
        int[] numbers = counted.computeIfAbsent(list, unknown -> new int[LEVELS]);
        numbers[level] = numbers[level] == 0 ? start(shown) : numbers[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) {
            numbers[below] = 0;
        }
        return written(list, shown, numbers);
    }

    private String written(BigInteger list, CTLvl shown, int[] numbers) {
        String text = shown.getLvlText() == null
                ? ""
                : Objects.toString(shown.getLvlText().getVal(), "");
        Matcher place = PLACE.matcher(text);
        StringBuilder written = new StringBuilder();
        boolean any = false;
        while (place.find()) {
            int level = Integer.parseInt(place.group(1)) - 1;
            place.appendReplacement(
                    written,
                    Matcher.quoteReplacement(ListNumeral.of(format(list, level), Math.max(1, numbers[level]))));
            any = true;
        }
        place.appendTail(written);
        return any ? written.toString() : "";
    }

    private String format(BigInteger list, int level) {
        CTLvl of = level(list, level);
        return of == null || of.getNumFmt() == null
                ? ""
                : of.getNumFmt().getVal().toString();
    }

    private static int start(CTLvl shown) {
        return shown.getStart() == null ? 1 : shown.getStart().getVal().intValue();
    }

    private @Nullable CTLvl level(BigInteger list, int level) {
        XWPFNumbering numbering = document.getNumbering();
        XWPFNum found = numbering == null ? null : numbering.getNum(list);
        if (found == null || found.getCTNum().getAbstractNumId() == null) {
            return null;
        }
        var kind = numbering.getAbstractNum(found.getCTNum().getAbstractNumId().getVal());
        if (kind == null) {
            return null;
        }
        return kind.getCTAbstractNum().getLvlList().stream()
                .filter(each -> each.getIlvl() != null && each.getIlvl().intValue() == level)
                .findFirst()
                .orElse(null);
    }
}
