package org.unionledger.figures;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query.
 *
 * @param value null when it cannot be told: a formula whose denominator is zero, or nothing has ever been posted
 * @param facts how many facts it is the sum of (reversals and what they reverse counted too); 0 for a formula
 */
public record Figure(FigureQuery query, @Nullable BigDecimal value, long facts) {

    /** By how much it is more than an earlier answer to the same query; what was unknown then counts as nothing. */
    Figure since(Figure earlier) {
        var then = Objects.requireNonNullElse(earlier.value, BigDecimal.ZERO);
        return new Figure(query, value == null ? null : value.subtract(then), Math.max(0, facts - earlier.facts));
    }

    /** Whether there is anything to tell: a value that is neither unknown nor zero. */
    public boolean isTold() {
        return value != null && value.signum() != 0;
    }
}
