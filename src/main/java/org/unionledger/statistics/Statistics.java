package org.unionledger.statistics;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.FigureTable;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.figures.Units;
import org.unionledger.frame.Chart;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** Lays figures out in a table, all of it read at once. */
@Service
class Statistics {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

    private final FigureReader reader;
    private final FigureLinks links;
    private final Organizations organizations;

    Statistics(FigureReader reader, FigureLinks links, Organizations organizations) {
        this.reader = reader;
        this.links = links;
        this.organizations = organizations;
    }

    /** The first indicator of each domain: what is shown before anything is chosen. */
    List<IndicatorId> usualIndicators() {
        return byDomain().values().stream()
                .map(indicators -> indicators.get(0).id())
                .toList();
    }

    Map<String, List<Indicator>> byDomain() {
        return reader.indicators().stream()
                .collect(Collectors.groupingBy(Indicator::domain, LinkedHashMap::new, Collectors.toList()));
    }

    /** @throws NotInScope if an indicator does not exist or the union lies outside the scope */
    StatisticsTable table(Scope scope, Words words, StatisticsQuestion question) {
        scope.require(Right.READ_FIGURES);
        var union = organizations.require(scope, question.union());
        var columns = question.indicators().stream()
                .map(id -> reader.indicator(id).orElseThrow(() -> new NotInScope("indicator " + id)))
                .map(indicator ->
                        new StatisticsTable.Column(indicator, words.either(indicator.name(), indicator.englishName())))
                .toList();
        var lines = lines(scope, question, union);
        var total = new Line(words.text("statistics.total"), union.name(), union.id(), question.period(), null);
        var figures = read(question, lines, total);
        var rows =
                lines.stream().map(line -> row(words, line, question, figures)).toList();
        return new StatisticsTable(
                question,
                union.name(),
                columns,
                rows,
                row(words, total, question, figures),
                charts(words, question, columns, rows));
    }

    /** What a row asks. */
    private record Line(
            String label,
            String unionName,
            OrganizationId union,
            Period period,
            @Nullable String href) {}

    private List<Line> lines(Scope scope, StatisticsQuestion question, Organization union) {
        if (question.axis() == Axis.MONTHS) {
            return months(question.period()).entrySet().stream()
                    .map(month ->
                            new Line(MONTH.format(month.getKey()), union.name(), union.id(), month.getValue(), null))
                    .toList();
        }
        return organizations.branches(scope, union.id()).stream()
                .map(branch -> {
                    var below = branch.organization();
                    var href = question.of(below.id()).href();
                    return new Line(below.name(), below.name(), below.id(), question.period(), href);
                })
                .toList();
    }

    /** The months of a period; the first and the last only as far as it reaches. */
    private static Map<YearMonth, Period> months(Period period) {
        var months = new LinkedHashMap<YearMonth, Period>();
        var last = YearMonth.from(period.to());
        for (var month = YearMonth.from(period.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            var whole = Period.month(month);
            months.put(
                    month,
                    new Period(
                            whole.from().isBefore(period.from()) ? period.from() : whole.from(),
                            whole.to().isAfter(period.to()) ? period.to() : whole.to()));
        }
        return months;
    }

    private FigureTable read(StatisticsQuestion question, List<Line> lines, Line total) {
        var all = new ArrayList<>(lines);
        all.add(total);
        return reader.table(
                question.indicators(),
                distinct(all, Line::union),
                distinct(all, Line::period),
                Breakdown.NONE,
                AsOf.NOW);
    }

    private static <T> List<T> distinct(List<Line> lines, Function<Line, T> part) {
        return lines.stream().map(part).distinct().toList();
    }

    private StatisticsTable.Row row(Words words, Line line, StatisticsQuestion question, FigureTable figures) {
        var cells = question.indicators().stream()
                .map(indicator ->
                        figures.figure(new FigureQuery(indicator, line.union(), line.period(), Breakdown.NONE)))
                .map(figure ->
                        new StatisticsTable.Cell(links.bare(words, figure, AsOf.NOW, line.unionName()), figure.value()))
                .toList();
        return new StatisticsTable.Row(line.label(), line.href(), cells);
    }

    private static List<Chart> charts(
            Words words,
            StatisticsQuestion question,
            List<StatisticsTable.Column> columns,
            List<StatisticsTable.Row> rows) {
        if (rows.size() < 2) {
            return List.of();
        }
        var units = columns.stream().map(column -> column.indicator().unit()).distinct();
        var categories = rows.stream().map(StatisticsTable.Row::label).toList();
        return units.map(unit -> new Chart(
                        words.text("statistics.chart", Units.in(words, unit)),
                        question.axis().chart(),
                        Units.in(words, unit),
                        categories,
                        series(unit, columns, rows).toList()))
                .toList();
    }

    private static Stream<Chart.Series> series(
            String unit, List<StatisticsTable.Column> columns, List<StatisticsTable.Row> rows) {
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
