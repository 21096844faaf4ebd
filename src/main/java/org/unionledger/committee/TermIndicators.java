package org.unionledger.committee;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.figures.IndicatorUse;
import org.unionledger.figures.IndicatorUses;

/** The indicators that terms and certificates post to. */
@Component
class TermIndicators implements IndicatorUses {

    @Override
    public List<IndicatorUse> indicatorUses() {
        return Stream.concat(TermPostings.INDICATORS.stream(), CertificatePostings.INDICATORS.stream())
                .map(indicator -> IndicatorUse.posts(
                        indicator, words -> words.text("committee.title"), "/committees", Right.READ_ORGANIZATIONS))
                .toList();
    }
}
