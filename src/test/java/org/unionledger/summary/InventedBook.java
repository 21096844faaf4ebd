package org.unionledger.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.Split;

/** A book of a few facts, made up by a test; it counts how often it is read. */
final class InventedBook implements Book {

    private record Entry(
            IndicatorId indicator, OrganizationId union, LocalDate day, Breakdown breakdown, BigDecimal quantity) {}

    private final Map<IndicatorId, List<Entry>> entries = new HashMap<>();
    private final Map<IndicatorId, Indicator> indicators = new LinkedHashMap<>();
    private final Map<OrganizationId, OrganizationId> below = new LinkedHashMap<>();
    private int reads;

    /** @param formula of two indicators, {@code a.b / c.d} */
    InventedBook knows(String id, String name, String unit, String... formula) {
        IndicatorKind kind = formula.length == 0 ? IndicatorKind.FLOW : IndicatorKind.FORMULA;
        IndicatorId indicator = new IndicatorId(id);
        indicators.put(
                indicator,
                new Indicator(
                        indicator,
                        name,
                        name,
                        unit,
                        0,
                        kind,
                        "aid",
                        List.of(),
                        "",
                        null,
                        formula.length == 0 ? null : formula[0]));
        return this;
    }

    InventedBook below(OrganizationId lower, OrganizationId upper) {
        below.put(lower, upper);
        return this;
    }

    InventedBook fact(String indicator, OrganizationId union, int year, String quantity) {
        return fact(indicator, union, year, Breakdown.NONE, quantity);
    }

    InventedBook fact(String indicator, OrganizationId union, int year, Breakdown breakdown, String quantity) {
        return fact(indicator, union, LocalDate.of(year, 1, 1), breakdown, quantity);
    }

    InventedBook fact(String indicator, OrganizationId union, LocalDate day, String quantity) {
        return fact(indicator, union, day, Breakdown.NONE, quantity);
    }

    InventedBook fact(String indicator, OrganizationId union, LocalDate day, Breakdown breakdown, String quantity) {
        IndicatorId id = new IndicatorId(indicator);
        if (!indicators.containsKey(id)) {
            knows(indicator, indicator, "");
        }
        entries.computeIfAbsent(id, key -> new ArrayList<>())
                .add(new Entry(id, union, day, breakdown, new BigDecimal(quantity)));
        return this;
    }

    int reads() {
        return reads;
    }

    /** But for targets, as the real one. */
    @Override
    public List<Indicator> indicators(Scope scope) {
        return indicators.values().stream()
                .filter(indicator -> !indicator.id().value().endsWith(".target"))
                .toList();
    }

    @Override
    public Optional<Indicator> indicator(IndicatorId id) {
        return Optional.ofNullable(indicators.get(id));
    }

    @Override
    public List<Figure> read(List<FigureQuery> queries, AsOf asOf) {
        reads++;
        return queries.stream().map(this::figure).toList();
    }

    @Override
    public List<List<Figure>> split(List<Split> splits, AsOf asOf) {
        reads++;
        return splits.stream().map(this::parts).toList();
    }

    @Override
    public List<FigureQuery> withFacts(FigureQuery query) {
        String formula = indicator(query.indicator()).orElseThrow().formula();
        return formula == null
                ? List.of(query)
                : List.of(formula.split(" / ", 2)).stream()
                        .map(part -> new FigureQuery(
                                new IndicatorId(part), query.organization(), query.period(), query.where()))
                        .toList();
    }

    private Figure figure(FigureQuery query) {
        List<FigureQuery> parts = withFacts(query);
        if (parts.size() == 2) {
            BigDecimal divisor = figure(parts.get(1)).value();
            BigDecimal dividend = figure(parts.get(0)).value();
            return new Figure(query, dividend == null || divisor == null ? null : dividend.divide(divisor), 0);
        }
        List<Entry> counted = of(query).filter(entry -> counts(entry, query)).toList();
        BigDecimal sum = counted.stream().map(Entry::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Figure(query, counted.isEmpty() ? null : sum, counted.size());
    }

    private List<Figure> parts(Split split) {
        return of(split.whole())
                .filter(entry -> counts(entry, split.whole()))
                .flatMap(entry -> Optional.ofNullable(entry.breakdown().values().get(split.kind())).stream())
                .distinct()
                .map(value -> figure(split.whole().where(split.kind(), value)))
                .sorted(Comparator.comparing(Figure::value, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    private Stream<Entry> of(FigureQuery query) {
        return entries.getOrDefault(query.indicator(), List.of()).stream();
    }

    private boolean counts(Entry entry, FigureQuery query) {
        OrganizationId asked = query.organization();
        return entry.indicator().equals(query.indicator())
                && (entry.union().equals(asked) || asked.equals(below.get(entry.union())))
                && !entry.day().isBefore(query.period().from())
                && !entry.day().isAfter(query.period().to())
                && entry.breakdown()
                        .values()
                        .entrySet()
                        .containsAll(query.where().values().entrySet());
    }
}
