package org.unionledger.statistics.pivot;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Indicator;

/**
 * One line of a chart.
 *
 * @param name      empty where there is only one
 * @param before    of the year before; empty unless asked for
 * @param hasShares whether its values are shares of a whole
 */
record Drawn(
        String name,
        Indicator indicator,
        List<@Nullable BigDecimal> values,
        List<@Nullable BigDecimal> before,
        boolean hasShares) {

    String unit() {
        return indicator.unit();
    }
}
