package org.unionledger.ledger.declaration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Expression;

/**
 * How a field follows from others of the same entry: numbers, number fields, {@code + - * /}, brackets and
 * {@code days(from, to)}, the days from one date to another without the first of them; negative when the second is the
 * earlier. It is exact and rounded once, at the end.
 */
public final class Derivation {

    /** A call as it is written, and as a name that no field can have. */
    private static final Pattern CALL =
            Pattern.compile("\\b(days)\\(\\s*([a-z][a-z0-9_]*)\\s*,\\s*([a-z][a-z0-9_]*)\\s*\\)");

    private final String text;
    private final int decimals;
    private final Expression expression;

    /**
     * @param decimals to which it is rounded half up; 0 to 2
     * @throws IllegalArgumentException if the text is no formula
     */
    Derivation(String text, int decimals) {
        this.text = text.strip();
        this.decimals = decimals;
        this.expression = Expression.parse(CALL.matcher(this.text).replaceAll("$1.$2.$3"));
    }

    public String text() {
        return text;
    }

    public int decimals() {
        return decimals;
    }

    /** The fields whose numbers it takes as they are. */
    Set<String> numbers() {
        Set<String> numbers = new LinkedHashSet<>(expression.names());
        numbers.removeIf(name -> name.contains("."));
        return numbers;
    }

    /** The fields between whose days it counts. */
    Set<String> days() {
        Set<String> days = new LinkedHashSet<>();
        expression.names().stream().filter(name -> name.contains(".")).forEach(name -> days.addAll(operands(name)));
        return days;
    }

    private static List<String> operands(String call) {
        return List.of(call.split("\\.")).subList(1, 3);
    }

    /** As people write it, with their words for the fields. */
    public String worded(UnaryOperator<String> label) {
        return expression.worded(name -> {
            if (!name.contains(".")) {
                return label.apply(name);
            }
            List<String> operands = operands(name);
            return "(" + label.apply(operands.get(1)) + " − " + label.apply(operands.get(0)) + ")";
        });
    }

    /** Null when something it needs is not filled in, or it would divide by zero. */
    @Nullable
    BigDecimal of(Values entry) {
        BigDecimal exact =
                expression.value(name -> name.contains(".") ? daysBetween(operands(name), entry) : entry.number(name));
        return exact == null ? null : exact.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal daysBetween(List<String> fields, Values entry) {
        LocalDate from = entry.day(fields.get(0));
        LocalDate to = entry.day(fields.get(1));
        return from == null || to == null ? null : BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
    }

    /** By what is written: a register means something else as soon as a formula is another. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Derivation derivation
                && derivation.text.equals(text)
                && derivation.decimals == decimals;
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + decimals;
    }

    @Override
    public String toString() {
        return text;
    }
}
