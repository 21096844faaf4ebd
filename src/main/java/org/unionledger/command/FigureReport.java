package org.unionledger.command;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Figure;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.Period;
import org.unionledger.organization.Organization;

/**
 * The figures of a union, and of those directly below it if they were asked for.
 *
 * @param asOf the moment whose knowledge they were read with
 */
record FigureReport(Period period, Instant asOf, Part whole, List<Part> children) {

    /** One union's figures. */
    record Part(String union, List<Row> figures) {}

    /** @param value null when it cannot be told */
    record Row(Indicator indicator, @Nullable BigDecimal value, long facts) {

        private static Row of(Indicator indicator, Figure figure) {
            BigDecimal value = figure.value();
            return new Row(indicator, value == null ? null : plain(value), figure.facts());
        }

        private static BigDecimal plain(BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /**
     * @param figures for each union, the top one first, one for each indicator
     * @param all whether figures without a value are kept
     */
    static FigureReport of(
            Period period,
            Instant asOf,
            List<Organization> unions,
            List<Indicator> indicators,
            List<Figure> figures,
            boolean all) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < unions.size(); i++) {
            List<Row> rows = new ArrayList<>();
            for (int j = 0; j < indicators.size(); j++) {
                Figure figure = figures.get(i * indicators.size() + j);
                if (all || figure.isTold()) {
                    rows.add(Row.of(indicators.get(j), figure));
                }
            }
            parts.add(new Part(unions.get(i).name(), rows));
        }
        return new FigureReport(period, asOf, parts.get(0), parts.subList(1, parts.size()));
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(whole));
        parts.addAll(children);
        return parts;
    }
}
