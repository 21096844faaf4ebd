package org.unionledger.statistics;

import java.util.List;
import java.util.stream.Stream;
import org.unionledger.figures.Units;
import org.unionledger.frame.Chart;
import org.unionledger.frame.Words;

/** Draws the rows of a table: a chart for each unit that its indicators are counted in. */
record Charts(Words words, Axis axis, List<StatisticsTable.Column> columns, List<StatisticsTable.Row> rows) {

    /** Empty when there is nothing to compare. */
    List<Chart> all() {
        if (rows.size() < 2) {
            return List.of();
        }
        var categories = rows.stream().map(StatisticsTable.Row::label).toList();
        return columns.stream()
                .map(column -> column.indicator().unit())
                .distinct()
                .map(unit -> new Chart(
                        words.text("statistics.chart", Units.in(words, unit)),
                        axis.chart(),
                        Units.in(words, unit),
                        categories,
                        series(unit).toList()))
                .toList();
    }

    private Stream<Chart.Series> series(String unit) {
        return columns.stream()
                .filter(column -> column.indicator().unit().equals(unit))
                .map(column -> new Chart.Series(
                        column.name(),
                        rows.stream()
                                .map(row ->
                                        row.cells().get(columns.indexOf(column)).value())
                                .toList()));
    }
}
