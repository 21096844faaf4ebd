package org.unionledger.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A figure beside that of the same period a year before (同比). */
public record Comparison(Figure figure, Figure before) {

    private static final int DECIMALS_OF_A_RATE = 4;

    /** By how much it is more; null if one of them is unknown. */
    public @Nullable BigDecimal change() {
        var now = figure.value();
        var then = before.value();
        return now == null || then == null ? null : now.subtract(then);
    }

    /** The change as a share of what was before, such as 0.0512; null if one is unknown or there was nothing before. */
    public @Nullable BigDecimal rate() {
        var change = change();
        var then = before.value();
        return change == null || then == null || then.signum() == 0
                ? null
                : change.divide(then.abs(), DECIMALS_OF_A_RATE, RoundingMode.HALF_UP);
    }
}
