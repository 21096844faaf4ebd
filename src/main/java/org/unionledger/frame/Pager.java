package org.unionledger.frame;

import org.jspecify.annotations.Nullable;

/**
 * The foot of a list that is paged by key, so that page 20,000 costs what page 1 costs.
 *
 * @param count     rows in all, exact
 * @param shown     rows on this page
 * @param firstHref back to the beginning; null on the first page
 * @param nextHref  the following page; null on the last
 */
public record Pager(
        long count,
        int shown,
        @Nullable String firstHref,
        @Nullable String nextHref) {}
