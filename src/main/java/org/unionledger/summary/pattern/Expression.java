package org.unionledger.summary.pattern;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Figure;

/** What a figure in a text is computed from: one operand as a rule. */
public sealed interface Expression {

    /** Decimals kept by a division. */
    int SCALE = 12;

    /** Null when it cannot be told: a figure in it is unknown, or it would divide by zero. */
    @Nullable
    BigDecimal value(Answers answers);

    /** The operands in the order written, each once. */
    default List<Operand> operands() {
        List<Operand> operands = new ArrayList<>();
        collect(operands);
        return operands.stream().distinct().toList();
    }

    void collect(List<Operand> operands);

    /** The expression in words, each operand named by {@code naming}. */
    String describe(Function<Operand, String> naming);

    /** As it is written in a pattern, each operand called by {@code naming}; {@link #parse} reads it again. */
    String source(Function<Operand, String> naming);

    /** @throws NotAPattern if the text is no expression */
    static Expression parse(String source) {
        Cursor cursor = new Cursor(source);
        Expression expression = new ExpressionParser(cursor, null).expression();
        if (!cursor.atEnd()) {
            throw cursor.wrong(PatternFlaw.END, "");
        }
        return expression;
    }

    /** The unit of its value, each operand's given by {@code units}; empty for a pure number. */
    String unit(Function<Operand, String> units);

    record Asked(Operand operand) implements Expression {
        @Override
        public @Nullable BigDecimal value(Answers answers) {
            Figure figure = answers.figure(operand);
            return figure == null ? null : figure.value();
        }

        @Override
        public void collect(List<Operand> operands) {
            operands.add(operand);
        }

        @Override
        public String describe(Function<Operand, String> naming) {
            return naming.apply(operand);
        }

        @Override
        public String source(Function<Operand, String> naming) {
            return naming.apply(operand);
        }

        @Override
        public String unit(Function<Operand, String> units) {
            return units.apply(operand);
        }
    }

    record Constant(BigDecimal number) implements Expression {
        @Override
        public BigDecimal value(Answers answers) {
            return number;
        }

        @Override
        public void collect(List<Operand> operands) {}

        @Override
        public String describe(Function<Operand, String> naming) {
            return number.toPlainString();
        }

        @Override
        public String source(Function<Operand, String> naming) {
            return number.toPlainString();
        }

        @Override
        public String unit(Function<Operand, String> units) {
            return "";
        }
    }

    record Computed(Expression left, Operator operator, Expression right) implements Expression {
        @Override
        public @Nullable BigDecimal value(Answers answers) {
            BigDecimal a = left.value(answers);
            BigDecimal b = right.value(answers);
            if (a == null || b == null || operator != Operator.PLUS && (a.signum() == 0 || b.signum() == 0)) {
                return null;
            }
            return operator.compute.apply(a, b);
        }

        @Override
        public void collect(List<Operand> operands) {
            left.collect(operands);
            right.collect(operands);
        }

        @Override
        public String describe(Function<Operand, String> naming) {
            return side(left, naming) + " " + operator.printed + " " + side(right, naming);
        }

        @Override
        public String source(Function<Operand, String> naming) {
            return "(" + left.source(naming) + " " + operator.mark + " " + right.source(naming) + ")";
        }

        @Override
        public String unit(Function<Operand, String> units) {
            String a = left.unit(units);
            String b = right.unit(units);
            return switch (operator) {
                case PLUS, MINUS -> a;
                case TIMES -> a + b;
                case OVER -> a.equals(b) ? "" : b.isEmpty() ? a : a + "/" + b;
            };
        }

        private static String side(Expression side, Function<Operand, String> naming) {
            String words = side.describe(naming);
            return side instanceof Computed ? "(" + words + ")" : words;
        }
    }

    /** How two sides are computed. */
    enum Operator {
        PLUS('+', '+', BigDecimal::add),
        MINUS('−', '-', BigDecimal::subtract),
        TIMES('×', '*', BigDecimal::multiply),
        OVER('÷', '/', (a, b) -> a.divide(b, SCALE, RoundingMode.HALF_UP));

        private final char printed;
        private final char mark;

        @SuppressWarnings("ImmutableEnumChecker") // the functions keep no state
        private final BinaryOperator<BigDecimal> compute;

        Operator(char printed, char mark, BinaryOperator<BigDecimal> compute) {
            this.printed = printed;
            this.mark = mark;
            this.compute = compute;
        }
    }
}
