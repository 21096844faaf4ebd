package org.unionledger.reading.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with what it counts. 万 and 亿 are multiplied out.
 *
 * @param value the number, of a range its lower end, of 数十 or 上百 the least it can be
 * @param upTo the upper end of a range, else null
 * @param approximate whether the text says about, over, nearly (余、多、近、约、以上)
 */
public record Quantity(BigDecimal value, @Nullable BigDecimal upTo, boolean approximate, Unit unit) {

    Quantity with(Unit other, boolean alsoApproximate) {
        return new Quantity(value, upTo, approximate || alsoApproximate, other);
    }
}
