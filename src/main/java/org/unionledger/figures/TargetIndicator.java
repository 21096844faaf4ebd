package org.unionledger.figures;

import java.util.List;

/** Makes of an indicator the one that carries the targets set for it (目标), which no file has to declare. */
final class TargetIndicator {

    private TargetIndicator() {}

    /** A target is stated once for its year, whatever it is a target of: hence a FLOW in the same unit. */
    static IndicatorDefinition of(IndicatorDefinition of) {
        var indicator = of.indicator();
        return new IndicatorDefinition(
                of.position(),
                new Indicator(
                        indicator.id().ofTarget(),
                        indicator.name() + "（目标）",
                        indicator.englishName() + " (target)",
                        indicator.unit(),
                        indicator.decimals(),
                        IndicatorKind.FLOW,
                        indicator.domain(),
                        List.of(),
                        "为“" + indicator.name() + "”设定的年度目标，计在当年第一天；只计本级的目标，不与下级的相加。",
                        null,
                        null));
    }
}
