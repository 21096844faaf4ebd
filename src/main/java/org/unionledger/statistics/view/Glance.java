package org.unionledger.statistics.view;

import java.util.List;
import java.util.stream.IntStream;
import org.unionledger.statistics.pivot.Dimension;
import org.unionledger.statistics.pivot.Pivot;

/**
 * A view with its figures, small enough for the desk or a screen.
 *
 * @param table its first rows, and what is left over in a row of its own
 */
public record Glance(SavedView view, Pivot table) {

    /** A figure that stands alone: what is counted, and how much. */
    public record Number(String label, String text) {}

    /** Whether it is a few numbers and no table: indicators of one union and period. */
    public boolean isNumbers() {
        return table.question().rows() == Dimension.INDICATORS
                && table.question().columns() == Dimension.TIME
                && table.columns().size() <= 2;
    }

    /** Of the whole period. */
    public List<Number> numbers() {
        int whole = table.columns().size() - 1;
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> table.rows().get(row))
                .map(row ->
                        new Number(row.label(), row.cells().get(whole).link().text()))
                .toList();
    }
}
