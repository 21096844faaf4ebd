package org.unionledger.ledger.declaration;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A rule that an entry's values must keep among themselves. A value that is not filled in breaks no comparison.
 *
 * @param message what is wrong and what to do
 * @param warning whether it is only pointed out; otherwise the entry is refused
 */
public record Check(Demand demand, Condition when, Label message, boolean warning) {

    /** What is demanded. */
    public sealed interface Demand {
        /** The field its message stands at. */
        String field();

        boolean isMet(Values entry);
    }

    /** The field must be filled in. */
    public record Needed(String field) implements Demand {
        @Override
        public boolean isMet(Values entry) {
            return entry.has(field);
        }
    }

    /** Two numbers or two days compare as demanded; {@code other} names a field, else {@code bound} is the number. */
    public record Compared(
            String field,
            Comparison comparison,
            @Nullable String other,
            @Nullable BigDecimal bound) implements Demand {
        @Override
        public boolean isMet(Values entry) {
            Object left = entry.get(field);
            Object right = other == null ? bound : entry.get(other);
            return left == null || right == null || comparison.holds(left, right);
        }
    }

    public boolean isBrokenBy(Values entry) {
        return when.holds(entry) && !demand.isMet(entry);
    }
}
