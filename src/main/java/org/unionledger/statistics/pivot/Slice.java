package org.unionledger.statistics.pivot;

/**
 * Which rows are shown of many.
 *
 * @param page from 0
 * @param top  whether the first ones are all that is wanted, and no further page
 */
public record Slice(int size, int page, boolean top) {

    /** As many rows as a page shows. */
    static final int ROWS = 100;

    /** Beyond it there is nothing; keeps offsets within what a number holds. */
    static final int LAST_PAGE = 99_999;

    public static final Slice FIRST = new Slice(ROWS, 0, false);

    int offset() {
        return page * size;
    }
}
