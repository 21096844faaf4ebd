package org.unionledger.ledger.declaration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Expression;

/**
 * How a field follows from others of the same entry: numbers, number fields, {@code + - * /}, brackets,
 * {@code days(from, to)}, the days from one date to another without the first of them, negative when the second is the
 * earlier, and {@code people(list)} and {@code attended(list)}, how many are on a list and how many of them came. It is
 * exact and rounded once, at the end.
 */
public final class Derivation {

    /** A call as it is written, and as a name that no field can have. */
    private static final Pattern CALL =
            Pattern.compile("\\b(?:(days)\\(\\s*(KEY)\\s*,\\s*(KEY)\\s*\\)|(people|attended)\\(\\s*(KEY)\\s*\\))"
                    .replace("KEY", "[a-z][a-z0-9_]*"));

    private static final String DAYS = "days";
    private static final String ATTENDED = "attended";

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
        this.expression = Expression.parse(CALL.matcher(this.text).replaceAll(Derivation::asName));
    }

    private static String asName(MatchResult call) {
        return call.group(1) == null
                ? call.group(4) + "." + call.group(5)
                : call.group(1) + "." + call.group(2) + "." + call.group(3);
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
        return operandsOf(DAYS::equals);
    }

    /** The lists on which it counts persons. */
    Set<String> lists() {
        return operandsOf(function -> !function.equals(DAYS));
    }

    private Set<String> operandsOf(Predicate<String> meant) {
        Set<String> operands = new LinkedHashSet<>();
        expression.names().stream()
                .filter(name -> name.contains(".") && meant.test(function(name)))
                .forEach(name -> operands.addAll(operands(name)));
        return operands;
    }

    private static String function(String call) {
        return call.substring(0, call.indexOf('.'));
    }

    private static List<String> operands(String call) {
        List<String> parts = List.of(call.split("\\."));
        return parts.subList(1, parts.size());
    }

    /** As people write it, with their words for the fields. */
    public String worded(UnaryOperator<String> label) {
        return expression.worded(name -> {
            if (!name.contains(".")) {
                return label.apply(name);
            }
            List<String> operands = operands(name);
            return function(name).equals(DAYS)
                    ? "(" + label.apply(operands.get(1)) + " − " + label.apply(operands.get(0)) + ")"
                    : label.apply(operands.get(0));
        });
    }

    /** Null when something it needs is not filled in, or it would divide by zero. */
    @Nullable
    BigDecimal of(Values entry) {
        BigDecimal exact = expression.value(name -> name.contains(".") ? called(name, entry) : entry.number(name));
        return exact == null ? null : exact.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal called(String call, Values entry) {
        if (function(call).equals(DAYS)) {
            return daysBetween(operands(call), entry);
        }
        People people = entry.people(operands(call).get(0));
        return people == null
                ? null
                : BigDecimal.valueOf(function(call).equals(ATTENDED) ? people.attended() : people.count());
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
