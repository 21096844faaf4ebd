package org.unionledger.frame;

import org.jspecify.annotations.Nullable;

/**
 * The foot of a list that is paged by key, so that page 20,000 costs what page 1 costs.
 *
 * @param count     rows in all
 * @param shown     rows on this page
 * @param firstHref back to the beginning; null on the first page
 * @param nextHref  the following page; null on the last
 * @param countHref tells the exact count where {@code count} is none; null where it always is
 */
public record Pager(
        RowCount count,
        int shown,
        @Nullable String firstHref,
        @Nullable String nextHref,
        @Nullable String countHref) {

    /** Of a list that is counted exactly. */
    public Pager(long count, int shown, @Nullable String firstHref, @Nullable String nextHref) {
        this(RowCount.exactly(count), shown, firstHref, nextHref, null);
    }
}
