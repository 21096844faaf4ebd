package org.unionledger.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query.
 *
 * @param value null when it cannot be told: a formula whose denominator is zero, or nothing has ever been posted
 * @param facts how many facts it is the sum of (reversals and what they reverse counted too); 0 for a formula
 */
public record Figure(FigureQuery query, @Nullable BigDecimal value, long facts) {

    /** Whether there is anything to tell: a value that is neither unknown nor zero. */
    public boolean isTold() {
        return value != null && value.signum() != 0;
    }
}
