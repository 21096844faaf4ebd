package org.unionledger.exchange.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell as the file has it; what it means is found out later, by the column it stands in.
 *
 * @param text   what a reader of the sheet would see, roughly; never null
 * @param number the number, for a cell of type {@link Type#NUMBER} or {@link Type#DAY}
 * @param day    for {@link Type#DAY}: a number that the sheet shows as a date
 * @param spread whether it repeats the first cell of a merged area that reaches down over several rows
 */
public record Cell(
        Type type,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate day,
        boolean spread) {

    /** What the file says a cell is. */
    public enum Type {
        EMPTY,
        TEXT,
        NUMBER,
        DAY,
        YES_NO,
        /** A formula's error such as #N/A. */
        ERROR,
        /** A formula that was saved without its result. */
        UNCALCULATED
    }

    public static final Cell EMPTY = new Cell(Type.EMPTY, "", null, null, false);

    public static Cell text(String text) {
        return isBlank(text) ? EMPTY : new Cell(Type.TEXT, text, null, null, false);
    }

    public static Cell number(BigDecimal number) {
        return new Cell(Type.NUMBER, number.stripTrailingZeros().toPlainString(), number, null, false);
    }

    static Cell day(BigDecimal number, LocalDate day) {
        return new Cell(Type.DAY, day.toString(), number, day, false);
    }

    static Cell yesNo(boolean yes) {
        return new Cell(Type.YES_NO, yes ? "TRUE" : "FALSE", null, null, false);
    }

    static Cell error(String error) {
        return new Cell(Type.ERROR, error, null, null, false);
    }

    static Cell uncalculated() {
        return new Cell(Type.UNCALCULATED, "", null, null, false);
    }

    Cell spreadDown() {
        return new Cell(type, text, number, day, true);
    }

    public boolean isEmpty() {
        return type == Type.EMPTY;
    }

    /** Blank also where only no-break or ideographic spaces stand. */
    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B);
    }
}
