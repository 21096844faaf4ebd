package org.unionledger.exchange.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet's XML part. */
final class SheetXml {

    /** What the cells of a sheet refer to. */
    record Styles(CellFormats formats, List<String> texts, boolean since1904) {}

    /** Excel keeps and shows 15 significant digits; what lies beyond is noise of binary fractions. */
    private static final MathContext AS_SHOWN = new MathContext(15);

    /** {@code _x000D_} stands for a character that XML cannot hold. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final XmlPart xml;
    private final Styles styles;
    private final Set<FileNote> notes;
    private final RowLimit limit = new RowLimit();

    SheetXml(XmlPart xml, Styles styles, Set<FileNote> notes) {
        this.xml = xml;
        this.styles = styles;
        this.notes = notes;
    }

    void rows(RowReader reader) throws XMLStreamException {
        int number = 0;
        while (xml.nextElement("row")) {
            String stated = xml.attribute("r");
            number = stated == null ? number + 1 : Integer.parseInt(stated);
            List<Cell> cells = cells();
            if (!cells.isEmpty()) {
                limit.count();
                if (!reader.take(new SheetRow(number, cells))) {
                    return;
                }
            }
        }
    }

    /** The cells up to the last one that holds something. */
    private List<Cell> cells() throws XMLStreamException {
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        while (xml.nextInside("row")) {
            if (!xml.isAt("c")) {
                continue;
            }
            String reference = xml.attribute("r");
            column = reference == null ? column + 1 : CellReference.column(reference);
            Cell cell = cell();
            if (!cell.isEmpty()) {
                RowLimit.checkColumn(column);
                while (cells.size() < column) {
                    cells.add(Cell.EMPTY);
                }
                cells.add(cell);
            }
        }
        return cells;
    }

    private Cell cell() throws XMLStreamException {
        String type = xml.attribute("t", "n");
        int style = Integer.parseInt(xml.attribute("s", "0"));
        boolean formula = false;
        String value = null;
        String inline = null;
        while (xml.nextInside("c")) {
            if (xml.isAt("f")) {
                formula = true;
                notes.add(FileNote.FORMULAS);
            } else if (xml.isAt("v")) {
                value = xml.text("v");
            } else if (xml.isAt("is")) {
                inline = xml.richText("is");
            }
        }
        if (inline != null) {
            return Cell.text(unescaped(inline));
        }
        if (value == null || value.isEmpty()) {
            return formula && !type.equals("str") ? Cell.uncalculated() : Cell.EMPTY;
        }
        return cell(type, style, value);
    }

    private Cell cell(String type, int style, String value) {
        return switch (type) {
            case "s" -> Cell.text(unescaped(styles.texts().get(Integer.parseInt(value.strip()))));
            case "str", "inlineStr" -> Cell.text(unescaped(value));
            case "b" -> Cell.yesNo(value.strip().equals("1") || value.strip().equals("true"));
            case "e" -> Cell.error(value.strip());
            case "d" -> isoDay(value.strip());
            default -> number(value.strip(), style);
        };
    }

    private Cell number(String value, int style) {
        BigDecimal number;
        try {
            number = new BigDecimal(value);
        } catch (NumberFormatException notANumber) {
            return Cell.text(value);
        }
        if (Math.abs((long) number.scale()) > 400) {
            return Cell.text(value);
        }
        LocalDate day = styles.formats().isDay(style) ? DayFormats.day(number, styles.since1904()) : null;
        return day == null ? Cell.number(asShown(number)) : Cell.day(number, day);
    }

    /** Whole numbers are kept to the last digit, so that a code stored as a number can be told to have lost some. */
    private static BigDecimal asShown(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 ? number : number.round(AS_SHOWN);
    }

    private static Cell isoDay(String value) {
        @Nullable LocalDate day = null;
        try {
            day = LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value);
        } catch (DateTimeException notADay) {
            return Cell.text(value);
        }
        return Cell.day(BigDecimal.valueOf(day.toEpochDay() + 25_569), day);
    }

    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(
                match -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(match.group(1), 16))));
    }
}
