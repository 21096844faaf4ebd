package org.unionledger.reporting.form;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Expression;

/**
 * What must hold between cells of a form (审核关系). A name is a row, in its own column, or a row and a column such as
 * {@code visits.year}; {@code visits.last} is what the report of the period before said.
 *
 * @param text    as declared
 * @param warning whether a report that breaks it may be sent, with an explanation
 */
public record Check(
        String text,
        Expression left,
        Sign sign,
        Expression right,
        String message,
        String englishMessage,
        boolean warning) {

    /** The suffix that asks for the period before. */
    public static final String LAST = ".last";

    /** How two sides are compared. */
    public enum Sign {
        EQUAL("="),
        AT_MOST("<="),
        AT_LEAST(">="),
        LESS("<"),
        MORE(">");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        static Sign of(String text) {
            for (Sign sign : values()) {
                if (sign.text.equals(text)) {
                    return sign;
                }
            }
            throw new IllegalArgumentException("No sign: " + text);
        }

        boolean holds(BigDecimal left, BigDecimal right) {
            int order = left.compareTo(right);
            return switch (this) {
                case EQUAL -> order == 0;
                case AT_MOST -> order <= 0;
                case AT_LEAST -> order >= 0;
                case LESS -> order < 0;
                case MORE -> order > 0;
            };
        }

        /** How it is said that it does not hold: 120 > 100. */
        public String broken() {
            return switch (this) {
                case EQUAL -> "≠";
                case AT_MOST -> ">";
                case AT_LEAST -> "<";
                case LESS -> "≥";
                case MORE -> "≤";
            };
        }
    }

    /** The names on both sides. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(left.names());
        names.addAll(right.names());
        return names;
    }

    /**
     * Both sides where it does not hold; null where it does, or a side cannot be told.
     *
     * @param value of a name; null where it is unknown
     */
    public @Nullable Broken broken(Function<String, @Nullable BigDecimal> value) {
        BigDecimal one = left.value(value);
        BigDecimal other = right.value(value);
        return one == null || other == null || sign.holds(one, other) ? null : new Broken(this, one, other);
    }

    /** A check that does not hold, and what its sides are. */
    public record Broken(Check check, BigDecimal left, BigDecimal right) {}
}
