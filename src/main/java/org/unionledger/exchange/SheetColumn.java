package org.unionledger.exchange;

/**
 * A column of a sheet we write.
 *
 * @param head in the reader's language
 */
public record SheetColumn(String head, Kind kind) {

    /** How its cells are typed and shown. */
    public enum Kind {
        TEXT(18, ""),
        LONG_TEXT(40, ""),
        WHOLE(10, "#,##0"),
        DECIMAL(14, "#,##0.00"),
        DAY(16, "yyyy\"年\"m\"月\"d\"日\"");

        private final int width;
        private final String format;

        Kind(int width, String format) {
            this.width = width;
            this.format = format;
        }
    }

    private static final int WIDEST = 60;

    public static SheetColumn text(String head) {
        return new SheetColumn(head, Kind.TEXT);
    }

    public static SheetColumn longText(String head) {
        return new SheetColumn(head, Kind.LONG_TEXT);
    }

    public static SheetColumn whole(String head) {
        return new SheetColumn(head, Kind.WHOLE);
    }

    public static SheetColumn decimal(String head) {
        return new SheetColumn(head, Kind.DECIMAL);
    }

    public static SheetColumn day(String head) {
        return new SheetColumn(head, Kind.DAY);
    }

    /** In characters; a Chinese one takes two. */
    int width() {
        return Math.min(WIDEST, Math.max(kind.width, 2 * head.length() + 4));
    }

    String format() {
        return kind.format;
    }
}
