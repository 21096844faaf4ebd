package org.unionledger.summary.pattern;

import java.util.stream.Collectors;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.IndicatorId;

/**
 * One figure that a pattern names.
 *
 * @param where counts only facts that carry these values; {@link Breakdown#NONE} counts all
 */
public record Operand(IndicatorId indicator, Breakdown where, Which which) {

    /** As it is written in a pattern. */
    @Override
    public String toString() {
        String filter = where.values().entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining(", ", "(", ")"));
        return indicator + (where.isEmpty() ? "" : filter) + which.mark();
    }
}
