package org.unionledger.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.frame.Places;

/** Figures and facts for programs: the same as on the pages, in the same scope. */
@RestController
class FigureApi {

    private static final int FACTS_IN_AN_ANSWER = 500;

    private final FigureReader reader;
    private final FactsBehind factsBehind;
    private final Places places;

    FigureApi(FigureReader reader, FactsBehind factsBehind, Places places) {
        this.reader = reader;
        this.factsBehind = factsBehind;
        this.places = places;
    }

    record Answer(
            String union,
            LocalDate from,
            LocalDate to,
            @Nullable Instant asOf,
            List<Told> figures) {}

    /** @param value null when it cannot be told */
    record Told(
            String indicator,
            String name,
            String unit,
            @Nullable BigDecimal value,
            long facts) {}

    /** @param next to be sent as {@code after}; null on the last page */
    record Facts(
            @Nullable BigDecimal value,
            long count,
            List<Line> facts,
            @Nullable String next) {}

    /**
     * @param day    on which it counts
     * @param ownDay the record's own day where that was closed; null where it is the same
     * @param record the page of its record; null when the asker may not see it
     */
    record Line(
            LocalDate day,
            @Nullable LocalDate ownDay,
            int organization,
            Map<String, String> breakdown,
            BigDecimal quantity,
            boolean reversal,
            Instant postedAt,
            @Nullable String record) {}

    /** All indicators that have a value when none is named. */
    @GetMapping("/api/figures")
    Answer figures(Scope scope, @RequestParam MultiValueMap<String, String> values) {
        var parameters = new FigureParameters(values);
        var organization = parameters.organization();
        factsBehind.requireBelow(scope, organization);
        var named = parameters.indicators();
        var queries = (named.isEmpty()
                        ? reader.indicators(scope).stream().map(Indicator::id).toList()
                        : named)
                .stream()
                        .map(id -> new FigureQuery(id, organization, parameters.period(), parameters.where()))
                        .toList();
        queries.forEach(query -> indicator(scope, query.indicator()));
        return new Answer(
                places.nameOf(scope, organization).orElse(""),
                parameters.period().from(),
                parameters.period().to(),
                parameters.asOf().moment(),
                reader.read(queries, parameters.asOf()).stream()
                        .filter(figure -> !named.isEmpty() || figure.value() != null)
                        .map(figure -> told(scope, figure))
                        .toList());
    }

    @GetMapping("/api/facts")
    Facts facts(Scope scope, @RequestParam MultiValueMap<String, String> values) {
        var address = FigureAddress.read(values);
        if (indicator(scope, address.query().indicator()).kind() == IndicatorKind.FORMULA) {
            throw new NotInScope("facts of a formula");
        }
        var page = factsBehind.page(scope, address.query(), address.asOf(), address.after(), FACTS_IN_AN_ANSWER);
        return new Facts(
                page.figure().value(),
                page.figure().facts(),
                page.facts().stream().map(FigureApi::line).toList(),
                page.next() == null ? null : page.next().toString());
    }

    private Told told(Scope scope, Figure figure) {
        var indicator = indicator(scope, figure.query().indicator());
        return new Told(indicator.id().value(), indicator.name(), indicator.unit(), figure.value(), figure.facts());
    }

    private static Line line(FactLine fact) {
        var link = fact.link();
        return new Line(
                fact.day(),
                fact.ownDay(),
                fact.organization().value(),
                fact.breakdown().values(),
                fact.quantity(),
                fact.reversal(),
                fact.postedAt(),
                link == null ? null : link.href());
    }

    private Indicator indicator(Scope scope, IndicatorId id) {
        return reader.indicator(scope, id).orElseThrow(() -> new NotInScope("indicator " + id));
    }
}
