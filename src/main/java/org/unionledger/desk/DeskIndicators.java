package org.unionledger.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.figures.IndicatorUse;
import org.unionledger.figures.IndicatorUses;

/** The indicators that stand on the desk. */
@Component
class DeskIndicators implements IndicatorUses {

    @Override
    public List<IndicatorUse> indicatorUses() {
        return DeskContent.all()
                .map(indicator ->
                        IndicatorUse.tells(indicator, words -> words.text("desk.title"), "/", Right.READ_FIGURES))
                .toList();
    }
}
