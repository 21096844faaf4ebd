package org.unionledger.statistics.pivot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Figure;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.Units;
import org.unionledger.frame.Words;
import org.unionledger.statistics.pivot.Grid.Place;

/** Writes the lines of a table. */
record PivotWriter(
        Words words,
        PivotQuestion question,
        Layout.Laid laid,
        Grid grid,
        Cells cells,
        Function<IndicatorId, Indicator> indicators) {

    List<Pivot.Column> columns() {
        return shownColumns().stream().map(this::column).toList();
    }

    private List<Member> shownColumns() {
        Side columns = laid.columns();
        Member rest = columns.rest();
        boolean told = rest != null
                && (columns.more() > 0
                        || laid.rows().lines().stream()
                                .anyMatch(
                                        row -> grid.figure(new Place(row, rest)).isTold()));
        return columns.shown(told);
    }

    private Pivot.Column column(Member column) {
        boolean rest = column.equals(laid.columns().rest());
        return new Pivot.Column(
                rest ? null : column.key(),
                labelled(column),
                !rest && column.key().equals(question.order().column()),
                decimals(column));
    }

    private int decimals(Member column) {
        return laid.rows().lines().stream()
                .map(row -> grid.figure(new Place(row, column)).query().indicator())
                .distinct()
                .mapToInt(id -> indicators.apply(id).decimals())
                .max()
                .orElse(0);
    }

    private String labelled(Member member) {
        return member.unit().isEmpty()
                ? member.label()
                : words.text("statistics.column", member.label(), Units.in(words, member.unit()));
    }

    List<Pivot.Row> rows() {
        List<Pivot.Row> rows = new ArrayList<>();
        Member before = null;
        for (Member each : laid.rows().members()) {
            rows.add(row(each, isQuiet(each, before)));
            before = each;
        }
        return rows;
    }

    /** Of a day: whether nothing happened on it, and what stands has not changed since the day before. */
    private boolean isQuiet(Member row, @Nullable Member before) {
        boolean days = laid.rows().dimension() == Dimension.TIME && question.grain() == Grain.DAY;
        return days
                && shownColumns().stream()
                        .allMatch(column -> isQuiet(
                                new Place(row, column),
                                before == null ? null : grid.figure(new Place(before, column))));
    }

    private boolean isQuiet(Place place, @Nullable Figure before) {
        Figure figure = grid.figure(place);
        Figure aYearAgo = grid.before().get(place);
        if (aYearAgo != null && aYearAgo.isTold()) {
            return false;
        }
        boolean stands = indicators.apply(figure.query().indicator()).kind() != IndicatorKind.FLOW;
        return !figure.isTold() || (stands && before != null && isTheSame(figure, before));
    }

    private static boolean isTheSame(Figure figure, Figure before) {
        BigDecimal then = before.value();
        return figure.value() != null && then != null && figure.value().compareTo(then) == 0;
    }

    /** Null when nothing is left over. */
    Pivot.@Nullable Row rest() {
        Member rest = laid.rows().rest();
        return rest == null || laid.rows().more() == 0 && !grid.isTold(rest) ? null : row(rest, false);
    }

    Pivot.@Nullable Row total() {
        Member whole = laid.rows().whole();
        return whole == null ? null : row(whole, false);
    }

    private Pivot.Row row(Member row, boolean quiet) {
        boolean union = laid.rows().dimension() == Dimension.UNIONS
                && laid.rows().members().contains(row);
        return new Pivot.Row(
                laid.rows().rank(row),
                labelled(row),
                row.below(),
                union ? row.narrows().apply(question.base()).organization() : null,
                shownColumns().stream()
                        .map(column -> cell(new Place(row, column)))
                        .toList(),
                quiet);
    }

    private Pivot.Cell cell(Place place) {
        Figure figure = grid.figure(place);
        Indicator indicator = indicators.apply(figure.query().indicator());
        boolean rest = place.row().equals(laid.rows().rest())
                || place.column().equals(laid.columns().rest());
        var comparison = grid.comparison(place);
        return new Pivot.Cell(
                rest ? cells.leftover(figure) : cells.link(figure),
                figure.value(),
                comparison == null ? null : cells.before(indicator, comparison),
                question.tells(Measure.TARGET) ? cells.target(figure, grid.target(place)) : null,
                question.tells(Measure.SHARE) ? cells.share(figure, whole(indicator, place)) : null);
    }

    /** What the cell is a share of: of all rows, or of all columns where the rows are no parts of anything; null if of neither. */
    private @Nullable Figure whole(Indicator indicator, Place place) {
        if (Lawful.hasShares(indicator, laid.rows())) {
            return grid.figure(new Place(Objects.requireNonNull(laid.rows().whole()), place.column()));
        }
        return laid.rows().whole() == null && Lawful.hasShares(indicator, laid.columns())
                ? grid.figure(new Place(
                        place.row(), Objects.requireNonNull(laid.columns().whole())))
                : null;
    }
}
