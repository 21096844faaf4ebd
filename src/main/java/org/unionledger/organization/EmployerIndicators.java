package org.unionledger.organization;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.figures.IndicatorUse;
import org.unionledger.figures.IndicatorUses;

/** The indicators that employers post to. */
@Component
class EmployerIndicators implements IndicatorUses {

    @Override
    public List<IndicatorUse> indicatorUses() {
        return EmployerPostings.INDICATORS.stream()
                .map(indicator -> IndicatorUse.posts(
                        indicator,
                        words -> words.text("organization.employers"),
                        "/employers",
                        Right.READ_ORGANIZATIONS))
                .toList();
    }
}
