package org.unionledger.exchange;

/**
 * Texts as they may stand in a cell we write: a spreadsheet must not take them for formulas (an apostrophe goes before
 * what begins with = + - @ or a control), nor be given more than a cell holds.
 */
final class SafeText {

    private static final String DANGEROUS = "=+-@\t\r\n";
    private static final int LONGEST = 32_000;

    private SafeText() {}

    static String of(String text) {
        String whole = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return !whole.isEmpty() && DANGEROUS.indexOf(whole.charAt(0)) >= 0 ? "'" + whole : whole;
    }
}
