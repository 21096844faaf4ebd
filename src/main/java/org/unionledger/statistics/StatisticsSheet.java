package org.unionledger.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.exchange.SheetColumn;
import org.unionledger.figures.Units;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;

/** The table as a sheet of Excel: the same columns in one head row, numbers as numbers. */
record StatisticsSheet(Words words, StatisticsTable table) {

    /** Of what, and from when to when. */
    String about() {
        var formats = new Formats(words);
        var period = table.question().period();
        var about = words.text(
                "statistics.export.about", table.unionName(), formats.day(period.from()), formats.day(period.to()));
        return Stream.of(about, table.closed(), table.ranking())
                .filter(Objects::nonNull)
                .reduce((before, next) -> words.text("statistics.export.and", before, next))
                .orElseThrow();
    }

    List<SheetColumn> columns() {
        var columns = new ArrayList<SheetColumn>();
        if (table.question().ranking() != null) {
            columns.add(SheetColumn.whole(words.text("statistics.rank")));
        }
        columns.add(SheetColumn.text(
                words.text("statistics.axis." + table.question().axis().code())));
        table.columns().forEach(column -> columns(column).forEach(columns::add));
        return columns;
    }

    private Stream<SheetColumn> columns(StatisticsTable.Column column) {
        var unit = Units.in(words, column.indicator().unit());
        var figure = number(column, words.text("statistics.column", column.name(), unit));
        return table.question().compared()
                ? Stream.of(
                        figure,
                        number(column, words.text("statistics.column.before", column.name(), unit)),
                        number(column, words.text("statistics.column.change", column.name(), unit)),
                        SheetColumn.decimal(words.text("statistics.column.percent", column.name())))
                : Stream.of(figure);
    }

    private static SheetColumn number(StatisticsTable.Column column, String head) {
        return column.indicator().decimals() == 0 ? SheetColumn.whole(head) : SheetColumn.decimal(head);
    }

    @Nullable
    Object[] values(StatisticsTable.Row row) {
        var values = new ArrayList<@Nullable Object>();
        if (table.question().ranking() != null) {
            values.add(row.rank());
        }
        values.add(row.label());
        for (var cell : row.cells()) {
            values.add(cell.value());
            var before = cell.before();
            if (before != null) {
                values.add(before.value());
                values.add(before.change());
                values.add(before.percent());
            }
        }
        return values.toArray();
    }
}
