package org.unionledger.figures;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a number means (指标).
 *
 * @param unit        as printed behind the number: 人, 次, 家, 元, %
 * @param decimals    decimals shown; sums are always exact
 * @param domain      the subject it belongs to: org, member, aid …
 * @param breakdowns  the kinds of breakdown its facts carry; empty when none
 * @param description what is counted and what is not, in Chinese
 * @param source      the rule or form it comes from; null when it is ours
 * @param formula     for FORMULA: numerator / denominator over other indicators; null otherwise
 */
public record Indicator(
        IndicatorId id,
        String name,
        String englishName,
        String unit,
        int decimals,
        IndicatorKind kind,
        String domain,
        List<String> breakdowns,
        String description,
        @Nullable String source,
        @Nullable String formula) {

    /** As many decimals as it is shown with, but none for a whole number of yuan. */
    public int decimals(BigDecimal value) {
        boolean whole =
                kind != IndicatorKind.FORMULA && value.stripTrailingZeros().scale() <= 0;
        return whole ? 0 : decimals;
    }
}
