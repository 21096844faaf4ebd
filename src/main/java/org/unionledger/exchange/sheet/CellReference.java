package org.unionledger.exchange.sheet;

/** A cell's name such as {@code AB12}. */
public final class CellReference {

    private CellReference() {}

    /** The column of a reference, from 0; -1 if it does not start with letters. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 3; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }

    /** The letters Excel shows above a column, from 0. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
