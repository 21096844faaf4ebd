package org.unionledger.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;

/**
 * These indicators, of this union and period, by unions below or by months.
 *
 * @param compared each figure beside that of the same period a year before
 * @param ranking  null for all in the order of the tree
 */
public record StatisticsQuestion(
        List<IndicatorId> indicators,
        OrganizationId union,
        Period period,
        Axis axis,
        boolean compared,
        @Nullable Ranking ranking) {

    StatisticsQuestion of(OrganizationId other) {
        return new StatisticsQuestion(indicators, other, period, axis, compared, ranking);
    }

    public StatisticsQuestion by(Axis other) {
        return new StatisticsQuestion(indicators, union, period, other, compared, ranking);
    }

    public StatisticsQuestion during(Period other) {
        return new StatisticsQuestion(indicators, union, other, axis, compared, ranking);
    }

    public boolean asks(IndicatorId indicator) {
        return indicators.contains(indicator);
    }

    public boolean ranksBy(IndicatorId indicator) {
        return ranking != null && ranking.by().equals(indicator);
    }

    /** How many are shown at most; 0 for all. */
    public int top() {
        return ranking == null ? 0 : ranking.count();
    }

    public String href() {
        return address("/statistics");
    }

    public String exportHref() {
        return address("/statistics.xlsx");
    }

    private String address(String path) {
        var address = UriComponentsBuilder.fromPath(path)
                .queryParam("union", union.value())
                .queryParam("from", period.from())
                .queryParam("to", period.to())
                .queryParam("axis", axis)
                .queryParam("indicator", indicators);
        if (compared) {
            address.queryParam("compare", true);
        }
        if (ranking != null) {
            address.queryParam("top", ranking.count()).queryParam("by", ranking.by());
        }
        return address.encode().build().toUriString();
    }
}
