package org.unionledger.summary.pattern;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Figure;

/** One part of a pattern. */
sealed interface Node permits Node.Text, Node.Word, Node.Number, Node.Clause, Each, Mention {

    /** Says the part. @return whether it could be told; what it said before a failure is taken back by its pattern */
    boolean tell(Answers answers, List<Said> said);

    /** The operands outside lists, and the lists. */
    default void collect(List<Operand> operands, Consumer<Each> lists) {}

    /** Words as they stand. */
    record Text(String text) implements Node {
        @Override
        public boolean tell(Answers answers, List<Said> said) {
            said.add(new Said.Plain(text));
            return true;
        }
    }

    /** A named word. */
    record Word(String name) implements Node {
        @Override
        public boolean tell(Answers answers, List<Said> said) {
            said.add(new Said.Plain(answers.word(name)));
            return true;
        }
    }

    /** A figure. */
    record Number(Expression expression, Format format) implements Node {
        @Override
        public boolean tell(Answers answers, List<Said> said) {
            BigDecimal value = expression.value(answers);
            if (value == null || !format.tells(value) && !format.evenZero()) {
                return false;
            }
            List<Figure> parts = expression.operands().stream()
                    .map(operand -> Objects.requireNonNull(answers.figure(operand)))
                    .toList();
            said.add(new Said.Stated(format.write(value), value, expression, format, parts));
            return true;
        }

        @Override
        public void collect(List<Operand> operands, Consumer<Each> lists) {
            expression.collect(operands);
        }
    }

    /** What is told only if its condition holds and all its figures are told; always told itself. */
    record Clause(@Nullable Condition condition, Pattern pattern) implements Node {
        @Override
        public boolean tell(Answers answers, List<Said> said) {
            if (condition == null || condition.holds(answers)) {
                said.addAll(pattern.tell(answers));
            }
            return true;
        }

        @Override
        public void collect(List<Operand> operands, Consumer<Each> lists) {
            if (condition != null) {
                condition.collect(operands);
            }
            pattern.collect(operands, lists);
        }
    }
}
