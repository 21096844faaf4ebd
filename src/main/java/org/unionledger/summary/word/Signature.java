package org.unionledger.summary.word;

/**
 * Where unit and date stand below a document without seal (DOC-11): the unit ends two characters before the right edge, the
 * date below begins two characters right of it; when the date is the longer one, it is the date that ends there.
 *
 * @param unitBlank characters right of the unit
 * @param dateBlank characters right of the date
 */
public record Signature(double unitBlank, double dateBlank) {

    private static final double BLANK = 2;
    private static final double SHIFT = 2;
    private static final double SEALED_BLANK = 4;

    public static Signature of(String unit, String date) {
        double unitWidth = width(unit);
        double dateWidth = width(date);
        return dateWidth > unitWidth
                ? new Signature(BLANK + dateWidth + SHIFT - unitWidth, BLANK)
                : new Signature(BLANK, BLANK + unitWidth - SHIFT - dateWidth);
    }

    /**
     * Below a document with a seal, which covers both: the date ends four characters before the right edge, the unit stands above
     * its middle (GB/T 9704-2012, 7.3.5.1).
     */
    public static Signature sealed(String unit, String date) {
        double middle = SEALED_BLANK + width(date) / 2;
        return new Signature(Math.max(0, middle - width(unit) / 2), SEALED_BLANK);
    }

    /** In characters; Latin letters and digits are half as wide. */
    private static double width(String text) {
        return text.chars().mapToDouble(character -> character < 0x80 ? 0.5 : 1).sum();
    }
}
