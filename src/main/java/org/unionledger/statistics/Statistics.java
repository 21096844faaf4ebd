package org.unionledger.statistics;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.ClosedMark;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
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
    private final ClosedMark closed;

    Statistics(FigureReader reader, FigureLinks links, Organizations organizations, ClosedMark closed) {
        this.reader = reader;
        this.links = links;
        this.organizations = organizations;
        this.closed = closed;
    }

    /** The first indicator of each domain: what is shown before anything is chosen. */
    List<IndicatorId> usualIndicators(Scope scope) {
        return byDomain(scope).values().stream()
                .map(indicators -> indicators.get(0).id())
                .toList();
    }

    Map<String, List<Indicator>> byDomain(Scope scope) {
        return reader.indicators(scope).stream()
                .collect(Collectors.groupingBy(Indicator::domain, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Whom the ranking names and what the table says of them belongs to one snapshot.
     *
     * @throws NotInScope if an indicator does not exist or the union lies outside the scope
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    StatisticsTable table(Scope scope, Words words, StatisticsQuestion question) {
        scope.require(Right.READ_FIGURES);
        var union = organizations.require(scope, question.union());
        var columns = question.indicators().stream()
                .map(id -> reader.indicator(scope, id).orElseThrow(() -> new NotInScope("indicator " + id)))
                .map(indicator ->
                        new StatisticsTable.Column(indicator, words.either(indicator.name(), indicator.englishName())))
                .toList();
        var total = new Line(null, words.text("statistics.total"), union.name(), union.id(), question.period(), null);
        var lines = Stream.concat(lines(scope, question, union).stream(), Stream.of(total))
                .toList();
        var all = rows(lines, columns, cells(words, question, columns, lines));
        var rows = all.subList(0, all.size() - 1);
        return new StatisticsTable(
                question,
                union.name(),
                closed.of(words, union.id(), question.period()),
                ranking(words, question, columns),
                columns,
                rows,
                all.get(all.size() - 1),
                new Charts(words, question.axis(), columns, rows).all());
    }

    private static @Nullable String ranking(
            Words words, StatisticsQuestion question, List<StatisticsTable.Column> columns) {
        return columns.stream()
                .filter(column -> question.ranksBy(column.indicator().id()))
                .findFirst()
                .map(column -> words.text("statistics.ranking", column.name(), question.top()))
                .orElse(null);
    }

    /** What a row asks. */
    private record Line(
            @Nullable Integer rank,
            String label,
            String unionName,
            OrganizationId union,
            Period period,
            @Nullable String href) {}

    private List<Line> lines(Scope scope, StatisticsQuestion question, Organization union) {
        if (question.axis() == Axis.MONTHS) {
            return months(question.period()).entrySet().stream()
                    .map(month -> new Line(
                            null, MONTH.format(month.getKey()), union.name(), union.id(), month.getValue(), null))
                    .toList();
        }
        var children = organizations.branches(scope, union.id()).stream()
                .map(branch -> branch.organization())
                .toList();
        return question.ranking() == null
                ? children.stream().map(child -> line(question, child, null)).toList()
                : greatest(question, question.ranking(), children);
    }

    private static Line line(StatisticsQuestion question, Organization child, @Nullable Integer rank) {
        var below = question.of(child.id()).href();
        return new Line(rank, child.name(), child.name(), child.id(), question.period(), below);
    }

    /** Those of equal figures share a rank, and the next ones stand as far down as there are others before them. */
    private List<Line> greatest(StatisticsQuestion question, Ranking ranking, List<Organization> children) {
        var byId = children.stream().collect(Collectors.toMap(Organization::id, Function.identity()));
        var ids = children.stream().map(Organization::id).toList();
        var greatest = reader.top(ranking.by(), ids, question.period(), ranking.count(), AsOf.NOW);
        var values = greatest.stream().map(Figure::value).toList();
        return greatest.stream()
                .map(figure -> line(
                        question,
                        Objects.requireNonNull(byId.get(figure.query().organization())),
                        1 + values.indexOf(figure.value())))
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

    /** Line by line, all in one round trip. */
    private List<StatisticsTable.Cell> cells(
            Words words, StatisticsQuestion question, List<StatisticsTable.Column> columns, List<Line> lines) {
        var cells = new Cells(links, words);
        var queries = lines.stream()
                .flatMap(line -> columns.stream()
                        .map(column ->
                                new FigureQuery(column.indicator().id(), line.union(), line.period(), Breakdown.NONE)))
                .toList();
        IntFunction<String> unionName = i -> lines.get(i / columns.size()).unionName();
        if (!question.compared()) {
            var figures = reader.read(queries, AsOf.NOW);
            return IntStream.range(0, figures.size())
                    .mapToObj(i -> cells.cell(unionName.apply(i), figures.get(i)))
                    .toList();
        }
        var comparisons = reader.compare(queries, AsOf.NOW);
        return IntStream.range(0, comparisons.size())
                .mapToObj(i -> cells.cell(
                        unionName.apply(i), columns.get(i % columns.size()).indicator(), comparisons.get(i)))
                .toList();
    }

    private static List<StatisticsTable.Row> rows(
            List<Line> lines, List<StatisticsTable.Column> columns, List<StatisticsTable.Cell> cells) {
        int width = columns.size();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new StatisticsTable.Row(
                        lines.get(i).rank(),
                        lines.get(i).label(),
                        lines.get(i).href(),
                        cells.subList(i * width, (i + 1) * width)))
                .toList();
    }
}
