package org.unionledger.statistics.pivot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.ClosedMark;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Units;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** Lays figures out in tables, in few statements whatever their size. */
@Service
public class Pivots {

    private static final int ROWS_OF_AN_EXPORT = 1_000;

    private final FigureReader reader;
    private final FigureLinks links;
    private final Organizations organizations;
    private final ClosedMark closed;
    private final Layout layout;
    private final Grids grids;
    private final Sides sides;
    private final Clock clock;

    Pivots(
            FigureReader reader,
            FigureLinks links,
            Organizations organizations,
            ClosedMark closed,
            Layout layout,
            Grids grids,
            Sides sides,
            Clock clock) {
        this.reader = reader;
        this.links = links;
        this.organizations = organizations;
        this.closed = closed;
        this.layout = layout;
        this.grids = grids;
        this.sides = sides;
        this.clock = clock;
    }

    /** What is shown before anything is chosen. */
    public List<IndicatorId> headlines(Scope scope) {
        return Headlines.among(reader.indicators(scope));
    }

    /** The first indicator of each domain: what views show that were saved without a choice of indicators. */
    public List<IndicatorId> ofEachDomain(Scope scope) {
        return byDomain(scope).values().stream()
                .map(indicators -> indicators.get(0).id())
                .toList();
    }

    public Map<String, List<Indicator>> byDomain(Scope scope) {
        return reader.indicators(scope).stream()
                .collect(Collectors.groupingBy(Indicator::domain, LinkedHashMap::new, Collectors.toList()));
    }

    /** The kinds of breakdown that any of the indicators carries. */
    public List<String> kinds(List<IndicatorId> indicators) {
        return indicators.stream()
                .flatMap(id -> sides.indicator(id).breakdowns().stream())
                .distinct()
                .toList();
    }

    /**
     * Whom the order names and what the table says of them belongs to one snapshot.
     *
     * @throws NotInScope if an indicator does not exist or the union lies outside the scope
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Pivot of(Scope scope, Words words, PivotQuestion question) {
        return read(scope, words, question);
    }

    /** The whole table, a part of its rows at a time and all with the same total; of several parts none tells what is left over. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void each(Scope scope, Words words, PivotQuestion question, Consumer<Pivot> part) {
        if (question.rows() != Dimension.UNIONS || question.slice().top()) {
            part.accept(read(scope, words, question));
            return;
        }
        int page = 0;
        Pivot shown;
        do {
            shown = read(scope, words, question.sliced(new Slice(ROWS_OF_AN_EXPORT, page, false)));
            part.accept(page > 0 || shown.goesOn() ? shown.withoutRest() : shown);
            page++;
        } while (shown.goesOn());
    }

    private Pivot read(Scope scope, Words words, PivotQuestion asked) {
        scope.require(Right.READ_FIGURES);
        Organization union = organizations.require(scope, asked.union());
        for (IndicatorId id : asked.indicators()) {
            if (reader.indicator(scope, id).isEmpty()) {
                throw new NotInScope("indicator " + id);
            }
        }
        PivotQuestion question = asked.tells(Measure.TARGET) && !scope.may(Right.READ_EVALUATIONS)
                ? asked.without(Measure.TARGET)
                : asked;
        Layout.Laid laid = layout.lay(scope, words, question);
        Map<OrganizationId, String> names = new HashMap<>(laid.rows().names());
        names.putAll(laid.columns().names());
        names.put(union.id(), union.name());
        PivotWriter writer = new PivotWriter(
                words,
                question,
                laid,
                grids.read(question, laid),
                new Cells(links, words, question.asOf(), id -> names.getOrDefault(id, ""), reader::isLimited),
                sides::indicator);
        Pivot table = new Pivot(
                question,
                union.name(),
                subject(words, question),
                period(words, question),
                closed.of(words, union.id(), question.period()),
                corner(words, question),
                new Notes(words, question, laid, sides::indicator, LocalDate.now(clock)).all(sides.kind(question)),
                writer.columns(),
                writer.rows(),
                writer.rest(),
                writer.total(),
                laid.rows().all(),
                List.of());
        return table.drawnAs(new Charts(words, table, laid, sides::indicator).all());
    }

    private @Nullable String subject(Words words, PivotQuestion question) {
        if (question.has(Dimension.INDICATORS)) {
            return null;
        }
        Indicator indicator = sides.indicator(question.indicators().get(0));
        return words.text(
                "statistics.column",
                words.either(indicator.name(), indicator.englishName()),
                Units.in(words, indicator.unit()));
    }

    private static String period(Words words, PivotQuestion question) {
        Formats formats = new Formats(words);
        return words.text(
                "statistics.period",
                formats.day(question.period().from()),
                formats.day(question.period().to()));
    }

    private String corner(Words words, PivotQuestion question) {
        String kind = question.rows() == Dimension.BREAKDOWN ? sides.kind(question) : null;
        return kind == null
                ? words.text("statistics.dimension." + question.rows().code())
                : words.text("figures.breakdown." + kind);
    }
}
