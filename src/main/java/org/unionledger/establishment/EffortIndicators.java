package org.unionledger.establishment;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.figures.IndicatorUse;
import org.unionledger.figures.IndicatorUses;

/** The indicators that the work to set up unions posts to. */
@Component
class EffortIndicators implements IndicatorUses {

    @Override
    public List<IndicatorUse> indicatorUses() {
        return EffortPostings.INDICATORS.stream()
                .map(indicator -> IndicatorUse.posts(
                        indicator,
                        words -> words.text("establishment.title"),
                        "/establishments",
                        Right.READ_ORGANIZATIONS))
                .toList();
    }
}
