package org.unionledger.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Chart;
import org.unionledger.frame.FigureLink;

/**
 * What the first page shows.
 *
 * @param isEmpty whether the book has nothing in it yet, so that the page says what to do first
 * @param unionByUnion where the unions next below are listed; null where they are few enough to be drawn
 * @param alarms  totals that do not agree with their facts; null for those who do not look after the book
 */
public record DeskView(
        boolean isEmpty,
        List<Tile> balances,
        List<Tile> year,
        List<Week> weeks,
        List<Chart> charts,
        @Nullable String unionByUnion,
        String until,
        @Nullable Integer alarms) {

    /** A figure with the one it is compared with. */
    public record Tile(String label, FigureLink figure, String before, FigureLink earlier) {}

    public record Week(String label, FigureLink current, FigureLink last) {}
}
