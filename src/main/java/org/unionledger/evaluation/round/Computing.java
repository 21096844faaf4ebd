package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.evaluation.scheme.Content;
import org.unionledger.evaluation.scheme.Item;
import org.unionledger.evaluation.scheme.Rule;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.Period;

/** Computes the items that figures decide, for many unions in one round trip. */
@Component
class Computing {

    private final FigureReader figures;

    Computing(FigureReader figures) {
        this.figures = figures;
    }

    /**
     * By union and item; items that people decide are missing.
     *
     * @param until the day the figures are of, in the year
     */
    Map<OrganizationId, Map<String, Computed>> of(
            Content content, Collection<OrganizationId> unions, int year, LocalDate until, AsOf asOf) {
        Set<FigureQuery> asked = new LinkedHashSet<>();
        unions.forEach(union -> content.items().forEach(item -> {
            if (item.rule() instanceof Rule.Computed rule) {
                asked.add(reached(rule, union, year, until));
                asked.add(target(rule, union, year));
            }
        }));
        List<FigureQuery> queries = new ArrayList<>(asked);
        Map<FigureQuery, Figure> found = new HashMap<>();
        figures.read(queries, asOf).forEach(figure -> found.put(figure.query(), figure));
        Map<OrganizationId, Map<String, Computed>> computed = new LinkedHashMap<>();
        unions.forEach(union -> {
            Map<String, Computed> items = new LinkedHashMap<>();
            content.items().forEach(item -> {
                if (item.rule() instanceof Rule.Computed rule) {
                    items.put(
                            item.key(),
                            computed(
                                    item,
                                    rule,
                                    Objects.requireNonNull(found.get(reached(rule, union, year, until))),
                                    Objects.requireNonNull(found.get(target(rule, union, year)))));
                }
            });
            computed.put(union, items);
        });
        return computed;
    }

    private static FigureQuery reached(Rule.Computed rule, OrganizationId union, int year, LocalDate until) {
        return new FigureQuery(
                new IndicatorId(rule.indicator()), union, new Period(LocalDate.of(year, 1, 1), until), Breakdown.NONE);
    }

    private static FigureQuery target(Rule.Computed rule, OrganizationId union, int year) {
        return new FigureQuery(new IndicatorId(rule.indicator()).ofTarget(), union, Period.year(year), Breakdown.NONE);
    }

    private Computed computed(Item item, Rule.Computed rule, Figure reached, Figure target) {
        BigDecimal value = counted(reached);
        if (rule instanceof Rule.Measured measured) {
            boolean own = measured.wanted() == null;
            BigDecimal wanted = own ? (target.isTold() ? target.value() : null) : measured.wanted();
            return new Computed(reached, own ? target : null, wanted, points(item, measured, value, wanted));
        }
        BigDecimal counted = value == null ? null : rule.points(item.points(), value, BigDecimal.ZERO);
        return new Computed(reached, null, null, counted);
    }

    private @Nullable BigDecimal points(
            Item item, Rule.Measured rule, @Nullable BigDecimal reached, @Nullable BigDecimal wanted) {
        if (reached == null || wanted == null) {
            return null;
        }
        return figures.isLimited(new IndicatorId(rule.indicator()))
                ? rule.pointsWithin(item.points(), reached, wanted)
                : rule.points(item.points(), reached, wanted);
    }

    /** What is counted and was never recorded is nothing; of a rate without a denominator nothing is known. */
    private @Nullable BigDecimal counted(Figure figure) {
        boolean rate = figures.indicator(figure.query().indicator())
                .filter(indicator -> indicator.kind() == IndicatorKind.FORMULA)
                .isPresent();
        return rate ? figure.value() : Objects.requireNonNullElse(figure.value(), BigDecimal.ZERO);
    }
}
