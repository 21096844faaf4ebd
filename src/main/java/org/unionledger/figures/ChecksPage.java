package org.unionledger.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.FigureLink;

/**
 * What the watch has found and how far it has come, as its page shows it.
 *
 * @param lookedAt null before the watch has looked at anything
 * @param last     the union and indicator looked at last; null when they are not the reader's to see
 * @param ended    when the last whole round ended; null during the first
 */
public record ChecksPage(
        List<Line> lines,
        @Nullable String lookedAt,
        @Nullable String last,
        @Nullable String ended) {

    /** @param unionName null when the union has no place in the tree any more */
    public record Line(
            @Nullable String unionName, String indicator, long differences, String foundAt, FigureLink figure) {}
}
