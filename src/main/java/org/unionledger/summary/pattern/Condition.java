package org.unionledger.summary.pattern;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** When a clause is told. */
sealed interface Condition {

    boolean holds(Answers answers);

    void collect(List<Operand> operands);

    private static boolean isTold(@Nullable BigDecimal value) {
        return value != null && value.signum() != 0;
    }

    /** Each of them holds. */
    record All(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return conditions.stream().allMatch(condition -> condition.holds(answers));
        }

        @Override
        public void collect(List<Operand> operands) {
            conditions.forEach(condition -> condition.collect(operands));
        }
    }

    /** The figure is known and not zero ({@code told}), or it is not ({@code untold}). */
    record Told(Expression figure, boolean told) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return isTold(figure.value(answers)) == told;
        }

        @Override
        public void collect(List<Operand> operands) {
            figure.collect(operands);
        }
    }

    /** The summary is of this kind, such as {@code annual}. */
    record In(String kind) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            return answers.word(WordNames.KIND).equals(kind);
        }

        @Override
        public void collect(List<Operand> operands) {}
    }

    /** Both sides are told and stand so to each other. */
    record Compared(Expression left, Comparison comparison, Expression right) implements Condition {
        @Override
        public boolean holds(Answers answers) {
            BigDecimal a = left.value(answers);
            BigDecimal b = right.value(answers);
            return a != null
                    && b != null
                    && isTold(a)
                    && (isTold(b) || right instanceof Expression.Constant)
                    && comparison.holds.test(a.compareTo(b));
        }

        @Override
        public void collect(List<Operand> operands) {
            left.collect(operands);
            right.collect(operands);
        }
    }

    /** How two sides may stand to each other; the longer marks first, as a parser tries them. */
    enum Comparison {
        AT_LEAST(">=", order -> order >= 0),
        AT_MOST("<=", order -> order <= 0),
        MORE(">", order -> order > 0),
        LESS("<", order -> order < 0),
        EQUAL("=", order -> order == 0);

        private final String mark;

        @SuppressWarnings("ImmutableEnumChecker") // the functions keep no state
        private final IntPredicate holds;

        Comparison(String mark, IntPredicate holds) {
            this.mark = mark;
            this.holds = holds;
        }

        String mark() {
            return mark;
        }
    }
}
