package org.unionledger.membership;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.figures.IndicatorUse;
import org.unionledger.figures.IndicatorUses;

/** The indicators that members post to. */
@Component
class MemberIndicators implements IndicatorUses {

    @Override
    public List<IndicatorUse> indicatorUses() {
        return MemberPostings.INDICATORS.stream()
                .map(indicator -> IndicatorUse.posts(
                        indicator, words -> words.text("membership.title"), "/members", Right.READ_MEMBERS))
                .toList();
    }
}
