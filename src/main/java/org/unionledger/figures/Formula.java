package org.unionledger.figures;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An indicator computed from others, such as {@code 100 * member.total / staff.total}. Its operands are summed up the tree
 * first; it divides last.
 */
final class Formula {

    private final Expression expression;
    private final Set<IndicatorId> operands;

    private Formula(Expression expression) {
        this.expression = expression;
        this.operands =
                expression.names().stream().map(IndicatorId::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @throws IllegalArgumentException if the text is no formula */
    static Formula parse(String text) {
        return new Formula(Expression.parse(text));
    }

    Set<IndicatorId> operands() {
        return operands;
    }

    /** As people write it, with names for the ids: 100 × 会员数 ÷ 职工数. */
    String worded(Function<IndicatorId, String> name) {
        return expression.worded(id -> name.apply(new IndicatorId(id)));
    }

    /** Null when an operand is unknown or something would be divided by zero. */
    @Nullable
    BigDecimal value(Function<IndicatorId, @Nullable BigDecimal> operand) {
        return expression.value(id -> operand.apply(new IndicatorId(id)));
    }
}
