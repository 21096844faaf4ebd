package org.unionledger.frame;

/**
 * How many rows a list has.
 *
 * @param exact false where there are {@code rows} at least, and counting all would have kept the page waiting
 */
public record RowCount(long rows, boolean exact) {

    public static RowCount exactly(long rows) {
        return new RowCount(rows, true);
    }

    public static RowCount atLeast(long rows) {
        return new RowCount(rows, false);
    }
}
