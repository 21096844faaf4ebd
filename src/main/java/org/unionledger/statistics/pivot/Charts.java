package org.unionledger.statistics.pivot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Units;
import org.unionledger.frame.Chart;
import org.unionledger.frame.Words;

/** Draws a table: a chart for each unit its figures are counted in, as different units share no axis. */
record Charts(Words words, Pivot pivot, Layout.Laid laid, Function<IndicatorId, Indicator> indicators) {

    /** Empty when there is nothing to compare, or nothing is to be drawn. */
    List<Chart> all() {
        if (pivot.question().chart() == ChartKind.NONE || categories().size() < 2) {
            return List.of();
        }
        List<Drawn> lines = lines();
        return lines.stream()
                .map(Drawn::unit)
                .distinct()
                .flatMap(unit -> of(
                        lines.stream().filter(line -> line.unit().equals(unit)).toList()))
                .toList();
    }

    /** The indicators are lines, never places along the axis. */
    private boolean turned() {
        return pivot.question().rows() == Dimension.INDICATORS;
    }

    private Side along() {
        return turned() ? laid.columns() : laid.rows();
    }

    private List<String> categories() {
        return along().members().stream().map(Member::label).toList();
    }

    private List<Drawn> lines() {
        if (turned()) {
            return IntStream.range(0, pivot.rows().size())
                    .mapToObj(i -> line(
                            laid.rows().members().get(i), pivot.rows().get(i).cells()))
                    .toList();
        }
        List<Member> columns = laid.columns().members().isEmpty()
                ? laid.columns().lines()
                : laid.columns().members();
        return IntStream.range(0, columns.size())
                .mapToObj(i -> line(
                        columns.get(i),
                        pivot.rows().stream().map(row -> row.cells().get(i)).toList()))
                .toList();
    }

    private Drawn line(Member member, List<Pivot.Cell> cells) {
        Indicator indicator =
                indicators.apply(member.narrows().apply(pivot.question().base()).indicator());
        List<Pivot.Cell> along = cells.subList(0, categories().size());
        return new Drawn(
                member.label(),
                indicator,
                values(along, Pivot.Cell::value),
                pivot.question().tells(Measure.COMPARED)
                        ? values(
                                along,
                                cell -> cell.before() == null
                                        ? null
                                        : cell.before().value())
                        : List.of(),
                Lawful.hasShares(indicator, along()));
    }

    private static List<@Nullable BigDecimal> values(
            List<Pivot.Cell> cells, Function<Pivot.Cell, @Nullable BigDecimal> value) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        cells.forEach(cell -> values.add(value.apply(cell)));
        return values;
    }

    private Stream<Chart> of(List<Drawn> lines) {
        ChartKind kind = kind(lines);
        return kind == ChartKind.CALENDAR
                ? lines.stream().map(line -> chart(kind, List.of(line)))
                : Stream.of(chart(kind, lines));
    }

    /** What was asked for where it can be told; else what suits. */
    private ChartKind kind(List<Drawn> lines) {
        ChartKind asked = pivot.question().chart();
        boolean days = along().dimension() == Dimension.TIME && pivot.question().grain() == Grain.DAY;
        boolean shares = lines.stream().allMatch(Drawn::hasShares);
        boolean possible = switch (asked) {
            case AUTO, NONE -> false;
            case CALENDAR -> days;
            case SHARE -> shares;
            default -> true;
        };
        if (possible) {
            return asked;
        }
        return switch (along().dimension()) {
            case TIME ->
                pivot.question().tells(Measure.COMPARED) && lines.size() == 1 && !days ? ChartKind.BAR : ChartKind.LINE;
            case UNIONS -> along().ranks().isEmpty() || lines.size() > 1 ? ChartKind.BAR : ChartKind.RANKING;
            case BREAKDOWN -> shares && lines.size() == 1 ? ChartKind.SHARE : ChartKind.BAR;
            case INDICATORS -> ChartKind.BAR;
        };
    }

    private Chart chart(ChartKind kind, List<Drawn> lines) {
        String unit = Units.in(words, lines.get(0).unit());
        String what = lines.size() == 1 && pivot.subject() == null
                ? words.text("statistics.column", lines.get(0).name(), unit)
                : pivot.subject() == null ? words.text("statistics.chart", unit) : pivot.subject();
        return new Chart(
                words.text("statistics.chart.title", pivot.unionName(), what, pivot.period()),
                kind.code(),
                unit,
                categories(),
                lines.stream()
                        .flatMap(line -> series(line, lines.size() == 1 && kind != ChartKind.SHARE))
                        .toList());
    }

    private Stream<Chart.Series> series(Drawn line, boolean withBefore) {
        Chart.Series now = new Chart.Series(line.name(), line.values());
        return withBefore && !line.before().isEmpty()
                ? Stream.of(now, new Chart.Series(words.text("statistics.before"), line.before()))
                : Stream.of(now);
    }
}
