package org.unionledger.exchange.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.unionledger.exchange.sheet.Cell;

/** Evens out the ways of writing the same: widths, blanks, cases, brackets. */
public final class Written {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\uFEFF\\u200B&&[^\\n\\t]]");
    private static final Pattern BLANK_BY_CHINESE =
            Pattern.compile("(?<=[\\p{IsHan}（）])[\\s\\p{Z}]+|[\\s\\p{Z}]+(?=[\\p{IsHan}（）])");
    private static final Pattern LONG_NUMBER = Pattern.compile("([0-9]{3})[0-9]{5,}([0-9Xx]{2})");
    private static final Set<String> NOTHING = Set.of(
            "", "-", "--", "---", "—", "——", "―", "–", "/", "//", "\\", "*", "无", "暂无", "空", "n/a", "na", "null");

    private static final int LONGEST_NOTHING = 8;
    private static final String GUARDED = "=+-@\t\r";

    private Written() {}

    /** Half-width, without any blank: for numbers, dates and comparisons. */
    static String bare(String text) {
        return isPlain(text) ? text : barely(text);
    }

    private static String barely(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Bare and in lower case: two words that people would call the same. */
    public static String same(String text) {
        return bare(text).toLowerCase(Locale.ROOT);
    }

    /** Without the apostrophe that exports put before texts a spreadsheet would take for a formula. */
    static Cell withoutGuard(Cell cell) {
        String text = cell.text();
        boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && GUARDED.indexOf(text.charAt(1)) >= 0;
        return guarded ? Cell.text(text.substring(1)) : cell;
    }

    /** Whether the words only say that there is nothing to say. */
    static boolean saysNothing(String text) {
        return text.length() <= LONGEST_NOTHING && NOTHING.contains(same(text));
    }

    /** Nothing in it but visible ASCII and common Chinese characters, as in nearly every cell: nothing to even out. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c > ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** A text as it may be kept: without control characters and blanks at its ends; line ends are kept. */
    static String text(String text) {
        if (isPlain(text)) {
            return text;
        }
        return CONTROLS.matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("")
                .strip();
    }

    /** A name as it may be kept: half-width letters and digits, Chinese brackets, no blanks between Chinese characters. */
    static String name(String text) {
        if (isPlain(text) && text.indexOf('(') < 0 && text.indexOf(')') < 0) {
            return text;
        }
        String even = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('(', '（')
                .replace(')', '）');
        String one = BLANKS.matcher(CONTROLS.matcher(even).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return BLANK_BY_CHINESE.matcher(one).replaceAll("");
    }

    /** As much of a text as a message can quote; a run of many digits is not repeated in full, it may be a person's. */
    static String quoted(String text) {
        String bare = text.strip();
        String brief = bare.codePointCount(0, bare.length()) > 20
                ? bare.substring(0, bare.offsetByCodePoints(0, 20)) + "…"
                : bare;
        return LONG_NUMBER.matcher(brief).replaceAll("$1…$2");
    }
}
