package org.unionledger.statistics;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorUse;
import org.unionledger.figures.IndicatorUses;

/** Any indicator may be asked for in the statistics. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StatisticsIndicators implements IndicatorUses {

    private final FigureReader reader;

    StatisticsIndicators(FigureReader reader) {
        this.reader = reader;
    }

    @Override
    public List<IndicatorUse> indicatorUses() {
        return reader.indicators().stream()
                .map(indicator -> IndicatorUse.tells(
                        indicator.id(),
                        words -> words.text("statistics.title"),
                        "/statistics?indicator=" + indicator.id(),
                        Right.READ_FIGURES))
                .toList();
    }
}
