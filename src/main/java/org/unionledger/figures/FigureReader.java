package org.unionledger.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/** The one place to read figures. The organizations asked for must already lie in the asker's scope. */
@Service
public class FigureReader {

    private final IndicatorCatalogue catalogue;
    private final Sums sums;
    private final Clock clock;

    FigureReader(IndicatorCatalogue catalogue, Sums sums, Clock clock) {
        this.catalogue = catalogue;
        this.sums = sums;
        this.clock = clock;
    }

    /**
     * The figures asked for, in the order asked, in one round trip and one snapshot.
     *
     * @throws IllegalArgumentException if there is no such indicator
     */
    public List<Figure> read(List<FigureQuery> queries, AsOf asOf) {
        var found = found(queries.stream(), asOf);
        return queries.stream().map(query -> figure(query, found::get)).toList();
    }

    /**
     * What is left of each whole, in the order asked, in one round trip and one snapshot: quantities are taken off one
     * another, and a formula divides what is left. Unknown where the whole is.
     *
     * @throws IllegalArgumentException if there is no such indicator
     */
    public List<Figure> remainders(List<Remainder> remainders, AsOf asOf) {
        var found = found(remainders.stream().flatMap(Remainder::queries), asOf);
        return remainders.stream()
                .map(each -> figure(
                        each.whole(), whole -> each.about(whole.indicator()).left(found::get)))
                .toList();
    }

    private Map<FigureQuery, Sum> found(Stream<FigureQuery> queries, AsOf asOf) {
        var needed = new LinkedHashSet<FigureQuery>();
        queries.forEach(query -> needed.addAll(withFacts(query)));
        var questions = needed.stream().map(this::question).toList();
        var answers = sums.sums(questions, asOf);
        Map<FigureQuery, Sum> found = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            found.put(questions.get(i).query(), answers.get(i));
        }
        return found;
    }

    public Figure read(FigureQuery query, AsOf asOf) {
        return read(List.of(query), asOf).get(0);
    }

    /** Every indicator for every organization and period, in one round trip and one snapshot. */
    public FigureTable table(
            List<IndicatorId> indicators,
            List<OrganizationId> organizations,
            List<Period> periods,
            Breakdown where,
            AsOf asOf) {
        var queries = new ArrayList<FigureQuery>();
        for (IndicatorId indicator : indicators) {
            for (OrganizationId organization : organizations) {
                for (Period period : periods) {
                    queries.add(new FigureQuery(indicator, organization, period, where));
                }
            }
        }
        return FigureTable.of(read(queries, asOf));
    }

    /** Each figure beside that of the same period a year before, in the order asked, in one round trip and one snapshot. */
    public List<Comparison> compare(List<FigureQuery> queries, AsOf asOf) {
        var both = Stream.concat(queries.stream(), queries.stream().map(FigureQuery::aYearBefore))
                .toList();
        var figures = read(both, asOf);
        return IntStream.range(0, queries.size())
                .mapToObj(i -> new Comparison(figures.get(i), figures.get(queries.size() + i)))
                .toList();
    }

    /**
     * The organizations with the greatest figures, greatest first, those of equal figures in the order given; none of which
     * the figure is unknown. In one round trip and one snapshot.
     *
     * @param limit at most so many
     */
    public List<Figure> top(
            IndicatorId indicator, List<OrganizationId> organizations, Period period, int limit, AsOf asOf) {
        var queries = organizations.stream()
                .map(organization -> new FigureQuery(indicator, organization, period, Breakdown.NONE))
                .toList();
        return read(queries, asOf).stream()
                .filter(figure -> figure.value() != null)
                .sorted(Comparator.comparing(Figure::value, Comparator.nullsFirst(Comparator.reverseOrder())))
                .limit(limit)
                .toList();
    }

    /**
     * The parts of each figure, in the order asked, in one round trip and one snapshot: one part for each value that its
     * facts carry under the kind, greatest first and then by that value; the query of a part says the value in its
     * {@code where}. Facts that carry none belong to no part, and what adds up to zero is no part.
     *
     * @throws IllegalArgumentException if there is no such indicator, or it is a formula
     */
    public List<List<Figure>> split(List<Split> splits, AsOf asOf) {
        var questions = splits.stream().map(split -> question(split.whole())).toList();
        var parts = sums.parts(questions, splits.stream().map(Split::kind).toList(), asOf);
        return IntStream.range(0, splits.size())
                .mapToObj(i -> parts(splits.get(i), parts.get(i)))
                .toList();
    }

    private static List<Figure> parts(Split split, Map<String, Sum> sums) {
        return sums.entrySet().stream()
                .map(part -> new Figure(
                        split.whole().where(split.kind(), part.getKey()),
                        part.getValue().quantity(),
                        part.getValue().facts()))
                .toList();
    }

    public Optional<Indicator> indicator(IndicatorId id) {
        return catalogue.find(id).map(Registered::indicator);
    }

    /** The indicator, if somebody at the scope's place may know of it: those of other unions do not exist. */
    public Optional<Indicator> indicator(Scope scope, IndicatorId id) {
        return catalogue.concerns(id, scope.place(), LocalDate.now(clock)) ? indicator(id) : Optional.empty();
    }

    /**
     * What is offered to choose from at the scope's place: every indicator of the product but those of targets, by domain and
     * then in the order of its file, and behind them those made by the union and by unions above it.
     */
    public List<Indicator> indicators(Scope scope) {
        return catalogue.indicators(scope.place(), LocalDate.now(clock));
    }

    /**
     * Whether the targets of an indicator (目标) are facts of an indicator that a module keeps for itself; else whoever sets
     * targets posts them to {@link IndicatorId#ofTarget}, under which they are read in either case.
     *
     * @throws IllegalArgumentException if there is no such indicator
     */
    public boolean hasItsOwnTarget(IndicatorId id) {
        var target = id.ofTarget();
        return !catalogue.get(target).indicator().id().equals(target);
    }

    /**
     * Whether fewer are better (越少越好), such as open cases: a target of it is a limit that is to be kept within. An indicator
     * that nobody knows is not.
     */
    public boolean isLimited(IndicatorId id) {
        return catalogue.isLimited(id);
    }

    /** Every indicator of the product but those of targets, by domain and then in the order of its file. */
    public List<Indicator> indicators() {
        return catalogue.indicators();
    }

    /** The queries about facts that this one is made of: itself, or those of its formula. */
    public List<FigureQuery> withFacts(FigureQuery query) {
        var formula = catalogue.get(query.indicator()).indicator().formula();
        if (formula == null) {
            return List.of(query);
        }
        return Formula.parse(formula).operands().stream().map(query::about).toList();
    }

    /** @throws IllegalArgumentException if there is no such indicator, or it is a formula */
    Question question(FigureQuery query) {
        var registered = catalogue.get(query.indicator());
        if (registered.indicator().kind() == IndicatorKind.FORMULA) {
            throw new IllegalArgumentException("A formula has no facts: " + query);
        }
        return new Question(query, registered);
    }

    private Figure figure(FigureQuery query, Function<FigureQuery, Sum> found) {
        var formula = catalogue.get(query.indicator()).indicator().formula();
        if (formula == null) {
            var sum = found.apply(query);
            return new Figure(query, sum.quantity(), sum.facts());
        }
        var value = Formula.parse(formula)
                .value(operand -> found.apply(query.about(operand)).quantity());
        return new Figure(query, value, 0);
    }
}
