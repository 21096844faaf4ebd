package org.unionledger.reporting;

import org.jspecify.annotations.Nullable;
import org.unionledger.frame.FigureLink;

/**
 * A cell that says something else now than when it was sent.
 *
 * @param newsHref the page of the records posted since; null for what is computed
 */
public record Difference(
        String row,
        String column,
        FigureLink sent,
        FigureLink now,
        String difference,
        @Nullable String newsHref) {}
