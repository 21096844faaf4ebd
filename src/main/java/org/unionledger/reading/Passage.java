package org.unionledger.reading;

/**
 * A stretch of a text as it is seen.
 *
 * @param figure the number of the figure it is in the list of the text's figures, {@link #NO_FIGURE} between figures
 */
public record Passage(String words, int figure) {

    public static final int NO_FIGURE = -1;

    public boolean isFigure() {
        return figure != NO_FIGURE;
    }
}
