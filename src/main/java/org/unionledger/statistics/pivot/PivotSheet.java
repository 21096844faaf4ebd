package org.unionledger.statistics.pivot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.exchange.SheetColumn;
import org.unionledger.frame.Words;

/** A table as a sheet of Excel: each thing told of a figure in a column of its own, under one head row, numbers as numbers. */
public record PivotSheet(Words words, Pivot table) {

    /** Of what, from when to when. */
    public String about() {
        return table.subject() == null
                ? words.text("statistics.export.about", table.unionName(), table.period())
                : words.text("statistics.export.about_one", table.unionName(), table.subject(), table.period());
    }

    /** Above the head: what the table leaves out, and what its totals are. */
    public List<String> notes() {
        return Stream.concat(Stream.ofNullable(table.closed()), table.notes().stream())
                .map(note -> words.text("statistics.export.note", note))
                .toList();
    }

    public List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>();
        if (isRanked()) {
            columns.add(SheetColumn.whole(words.text("statistics.rank")));
        }
        columns.add(SheetColumn.longText(table.corner()));
        table.columns().forEach(column -> columns(column).forEach(columns::add));
        return columns;
    }

    private boolean isRanked() {
        return table.rows().stream().anyMatch(row -> row.rank() != null);
    }

    private Stream<SheetColumn> columns(Pivot.Column column) {
        PivotQuestion question = table.question();
        String label = column.label();
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(number(column, label));
        if (question.tells(Measure.COMPARED)) {
            columns.add(number(column, head(label, "statistics.before")));
            columns.add(number(column, head(label, "statistics.change")));
            columns.add(SheetColumn.decimal(head(label, "statistics.percent_sheet")));
        }
        if (question.tells(Measure.TARGET)) {
            columns.add(number(column, head(label, "statistics.target")));
            columns.add(SheetColumn.decimal(head(label, "statistics.reached_sheet")));
        }
        if (question.tells(Measure.SHARE)) {
            columns.add(SheetColumn.decimal(head(label, "statistics.share_sheet")));
        }
        return columns.stream();
    }

    private static SheetColumn number(Pivot.Column column, String head) {
        return column.decimals() == 0 ? SheetColumn.whole(head) : SheetColumn.decimal(head);
    }

    private String head(String label, String what) {
        return words.text("statistics.export.head", label, words.text(what));
    }

    /** What is below the rows: what is left over, and what the whole makes. */
    public Stream<@Nullable Object[]> foot() {
        return Stream.concat(Stream.ofNullable(table.rest()), Stream.ofNullable(table.total()))
                .map(this::values);
    }

    public @Nullable Object[] values(Pivot.Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        if (isRanked()) {
            values.add(row.rank());
        }
        values.add(row.label());
        row.cells().forEach(cell -> add(values, cell));
        return values.toArray();
    }

    private static void add(List<@Nullable Object> values, Pivot.Cell cell) {
        values.add(cell.value());
        if (cell.before() != null) {
            values.add(cell.before().value());
            values.add(cell.before().change());
            values.add(cell.before().percent());
        }
        if (cell.target() != null) {
            values.add(cell.target().value());
            values.add(cell.target().percent());
        }
        if (cell.share() != null) {
            values.add(cell.share().percent());
        }
    }
}
