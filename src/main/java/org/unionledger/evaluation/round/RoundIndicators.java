package org.unionledger.evaluation.round;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.figures.IndicatorUse;
import org.unionledger.figures.IndicatorUses;

@Component
class RoundIndicators implements IndicatorUses {

    @Override
    public List<IndicatorUse> indicatorUses() {
        return List.of(IndicatorUse.posts(
                RoundRecords.JUDGED, words -> words.text("evaluation.rounds"), "/rounds", Right.READ_EVALUATIONS));
    }
}
