package org.unionledger.organization;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Words;

/** Works out what a move of many unions will do to the stock of those that lead them and will lead them. */
@Component
class MovePreviews {

    private static final List<IndicatorId> STOCKS = List.of(
            new IndicatorId("org.enterprises.total"),
            new IndicatorId("org.enterprises.unionised"),
            new IndicatorId("staff.total"),
            new IndicatorId("member.total"));

    private final Reorganizations reorganizations;
    private final ReorganizationRules rules;
    private final DecisionRepository repository;
    private final FigureReader reader;
    private final FigureLinks links;

    MovePreviews(
            Reorganizations reorganizations,
            ReorganizationRules rules,
            DecisionRepository repository,
            FigureReader reader,
            FigureLinks links) {
        this.reorganizations = reorganizations;
        this.rules = rules;
        this.repository = repository;
        this.reader = reader;
        this.links = links;
    }

    /** @throws OrganizationRefused as {@link Reorganizations#move} */
    MovePreview of(Scope scope, MovesForm.Reading reading, Words words) {
        List<Placed> unions = reorganizations.placed(scope, reading.unions(), reading.day());
        Placed above = reorganizations.placed(scope, reading.parent().id(), reading.day());
        MoveJudgement judgement = rules.judge(unions, above, reading.day());
        List<Placed> moving = judgement.moving();
        return new MovePreview(
                moving.stream()
                        .map(each -> new MovePreview.Moving(each.id().value(), each.name(), each.parentName()))
                        .toList(),
                judgement.staying(),
                refused(reading, judgement),
                moving.stream().filter(Placed::changesLater).count(),
                reading.parent(),
                reading.day(),
                STOCKS.stream().map(stock -> label(stock, words)).toList(),
                scope.may(Right.READ_FIGURES) ? changes(moving, reading, words) : List.of());
    }

    private static List<MovePreview.Refused> refused(MovesForm.Reading reading, MoveJudgement judgement) {
        return Stream.concat(
                        reading.unknown().stream()
                                .map(name -> new MovePreview.Refused(
                                        name, List.of(Objection.to("names", "union-not-found")))),
                        judgement.refused().stream()
                                .map(each ->
                                        new MovePreview.Refused(each.union().name(), each.why())))
                .toList();
    }

    private List<MovePreview.Change> changes(List<Placed> moving, MovesForm.Reading reading, Words words) {
        Map<OrganizationId, String> leaders = new HashMap<>();
        Set<OrganizationId> shown = new LinkedHashSet<>();
        shown.add(reading.parent().id());
        leaders.put(reading.parent().id(), reading.parent().name());
        for (Placed union : moving) {
            OrganizationId parent = Objects.requireNonNull(union.parent());
            shown.add(parent);
            leaders.put(parent, Objects.requireNonNullElse(union.parentName(), ""));
        }
        Map<OrganizationId, Set<OrganizationId>> ways = new HashMap<>();
        shown.forEach(union -> ways.put(union, repository.leadersOn(union, reading.day())));
        Map<OrganizationId, List<Figure>> figures = figures(moving, shown, reading);
        return shown.stream()
                .map(union -> new MovePreview.Change(
                        its(leaders, union), stocks(union, its(leaders, union), moving, reading, figures, ways, words)))
                .toList();
    }

    private Map<OrganizationId, List<Figure>> figures(
            List<Placed> moving, Set<OrganizationId> shown, MovesForm.Reading reading) {
        Set<OrganizationId> asked = new LinkedHashSet<>(shown);
        moving.forEach(union -> asked.add(union.id()));
        Period day = new Period(reading.day(), reading.day());
        List<FigureQuery> queries = asked.stream()
                .flatMap(union -> STOCKS.stream().map(stock -> FigureQuery.of(stock.value(), union, day)))
                .toList();
        Map<OrganizationId, List<Figure>> figures = new HashMap<>();
        reader.read(queries, AsOf.NOW)
                .forEach(figure -> figures.computeIfAbsent(figure.query().organization(), union -> new ArrayList<>())
                        .add(figure));
        return figures;
    }

    private List<MovePreview.Stock> stocks(
            OrganizationId union,
            String name,
            List<Placed> moving,
            MovesForm.Reading reading,
            Map<OrganizationId, List<Figure>> figures,
            Map<OrganizationId, Set<OrganizationId>> ways,
            Words words) {
        boolean gains = its(ways, reading.parent().id()).contains(union);
        List<MovePreview.Stock> stocks = new ArrayList<>();
        for (int stock = 0; stock < STOCKS.size(); stock++) {
            Figure before = its(figures, union).get(stock);
            BigDecimal after = value(before);
            for (Placed each : moving) {
                boolean loses = its(ways, Objects.requireNonNull(each.parent())).contains(union);
                BigDecimal part = value(its(figures, each.id()).get(stock));
                after = gains == loses ? after : gains ? after.add(part) : after.subtract(part);
            }
            stocks.add(new MovePreview.Stock(links.bare(words, before, AsOf.NOW, name), after));
        }
        return stocks;
    }

    private static <T> T its(Map<OrganizationId, T> map, OrganizationId union) {
        return Objects.requireNonNull(map.get(union));
    }

    private static BigDecimal value(Figure figure) {
        return Objects.requireNonNullElse(figure.value(), BigDecimal.ZERO);
    }

    private String label(IndicatorId id, Words words) {
        return reader.indicator(id)
                .map(indicator -> words.either(indicator.name(), indicator.englishName()))
                .orElse(id.value());
    }
}
