package org.unionledger.statistics;

import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;

/** These indicators, of this union and period, by unions below or by months. */
public record StatisticsQuestion(List<IndicatorId> indicators, OrganizationId union, Period period, Axis axis) {

    StatisticsQuestion of(OrganizationId other) {
        return new StatisticsQuestion(indicators, other, period, axis);
    }

    public StatisticsQuestion by(Axis other) {
        return new StatisticsQuestion(indicators, union, period, other);
    }

    public StatisticsQuestion during(Period other) {
        return new StatisticsQuestion(indicators, union, other, axis);
    }

    public boolean asks(IndicatorId indicator) {
        return indicators.contains(indicator);
    }

    public String href() {
        return address("/statistics");
    }

    public String exportHref() {
        return address("/statistics.xlsx");
    }

    private String address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("union", union.value())
                .queryParam("from", period.from())
                .queryParam("to", period.to())
                .queryParam("axis", axis)
                .queryParam("indicator", indicators)
                .encode()
                .build()
                .toUriString();
    }
}
