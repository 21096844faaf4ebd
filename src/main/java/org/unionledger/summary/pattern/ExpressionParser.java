package org.unionledger.summary.pattern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.IndicatorId;
import org.unionledger.summary.pattern.Expression.Asked;
import org.unionledger.summary.pattern.Expression.Computed;
import org.unionledger.summary.pattern.Expression.Constant;
import org.unionledger.summary.pattern.Expression.Operator;

/** Reads what stands for numbers: figures, what is computed from them, and conditions on them. */
final class ExpressionParser {

    static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_-]*");
    static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern INDICATOR = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)+");

    private final Cursor cursor;
    private final @Nullable Expression listed;

    /** @param listed what {@code it} means; null outside a list's item */
    ExpressionParser(Cursor cursor, @Nullable Expression listed) {
        this.cursor = cursor;
        this.listed = listed;
    }

    Expression expression() {
        Expression left = product();
        while (true) {
            if (cursor.accept("+")) {
                left = new Computed(left, Operator.PLUS, product());
            } else if (cursor.accept("-")) {
                left = new Computed(left, Operator.MINUS, product());
            } else {
                return left;
            }
        }
    }

    private Expression product() {
        Expression left = factor();
        while (true) {
            if (cursor.accept("*")) {
                left = new Computed(left, Operator.TIMES, factor());
            } else if (cursor.accept("/")) {
                left = new Computed(left, Operator.OVER, factor());
            } else {
                return left;
            }
        }
    }

    private Expression factor() {
        cursor.skipSpaces();
        Expression factor;
        if (cursor.accept("(")) {
            factor = expression();
            cursor.expect(")");
        } else if (cursor.ahead(NUMBER).lookingAt()) {
            factor = new Constant(new BigDecimal(cursor.read(NUMBER, PatternFlaw.NUMBER)));
        } else if (listed != null && cursor.accept("it")) {
            factor = cursor.accept("@") ? at(listed, which()) : listed;
        } else {
            factor = new Asked(operand());
        }
        cursor.skipSpaces();
        return factor;
    }

    /** The listed figure of another year; what is computed has none of its own. */
    private Expression at(Expression of, Which which) {
        if (of instanceof Asked asked) {
            return new Asked(
                    new Operand(asked.operand().indicator(), asked.operand().where(), which));
        }
        throw cursor.wrong(PatternFlaw.YEAR, "");
    }

    private Operand operand() {
        IndicatorId indicator = new IndicatorId(cursor.read(INDICATOR, PatternFlaw.INDICATOR_EXPECTED));
        Breakdown where = cursor.accept("(") ? where() : Breakdown.NONE;
        return new Operand(indicator, where, cursor.accept("@") ? which() : Which.THIS);
    }

    private Breakdown where() {
        Map<String, String> values = new TreeMap<>();
        do {
            cursor.skipSpaces();
            String kind = cursor.read(WORD, PatternFlaw.BREAKDOWN_EXPECTED);
            cursor.expect("=");
            values.put(kind, cursor.plainUntil(",)").trim());
        } while (cursor.accept(","));
        cursor.expect(")");
        return Breakdown.of(values);
    }

    private Which which() {
        return switch (cursor.read(WORD, PatternFlaw.YEAR)) {
            case "last" -> Which.LAST;
            case "target" -> Which.TARGET;
            default -> throw cursor.wrong(PatternFlaw.YEAR, "");
        };
    }

    Condition conditions() {
        List<Condition> conditions = new ArrayList<>();
        do {
            cursor.skipSpaces();
            conditions.add(condition());
            cursor.skipSpaces();
        } while (cursor.accept("and "));
        return conditions.size() == 1 ? conditions.get(0) : new Condition.All(List.copyOf(conditions));
    }

    private Condition condition() {
        if (cursor.accept("told ")) {
            return new Condition.Told(expression(), true);
        }
        if (cursor.accept("untold ")) {
            return new Condition.Told(expression(), false);
        }
        if (cursor.accept("in ")) {
            return new Condition.In(cursor.read(WORD, PatternFlaw.KIND_EXPECTED));
        }
        Expression left = expression();
        for (Condition.Comparison comparison : Condition.Comparison.values()) {
            if (cursor.accept(comparison.mark())) {
                return new Condition.Compared(left, comparison, expression());
            }
        }
        throw cursor.wrong(PatternFlaw.COMPARISON, "");
    }
}
