package org.unionledger.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An indicator computed from others, such as {@code 100 * member.total / staff.total}: numbers, indicators,
 * {@code + - * /} and brackets. Its operands are summed up the tree first; it divides last.
 */
final class Formula {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<number>\\d+(?:\\.\\d+)?)|(?<id>[a-z][a-z0-9_.]*)|(?<sign>[-+*/()]))\\s*");

    private final List<String> tokens;
    private final Term term;
    private final Set<IndicatorId> operands;

    private Formula(List<String> tokens, Term term, Set<IndicatorId> operands) {
        this.tokens = tokens;
        this.term = term;
        this.operands = operands;
    }

    /** @throws IllegalArgumentException if the text is no formula */
    static Formula parse(String text) {
        var parser = new Parser(text);
        return new Formula(parser.tokens, parser.whole(), parser.operands);
    }

    Set<IndicatorId> operands() {
        return operands;
    }

    /** As people write it, with names for the ids: 100 × 会员数 ÷ 职工数. */
    String worded(Function<IndicatorId, String> name) {
        var worded = new StringJoiner(" ");
        for (String token : tokens) {
            worded.add(
                    switch (token) {
                        case "*" -> "×";
                        case "/" -> "÷";
                        case "-" -> "−";
                        default -> Character.isLetter(token.charAt(0)) ? name.apply(new IndicatorId(token)) : token;
                    });
        }
        return worded.toString();
    }

    /** Null when an operand is unknown or something would be divided by zero. */
    @Nullable
    BigDecimal value(Function<IndicatorId, @Nullable BigDecimal> operand) {
        var fraction = term.of(operand);
        return fraction == null ? null : fraction.value();
    }

    private interface Term {
        @Nullable
        Fraction of(Function<IndicatorId, @Nullable BigDecimal> operand);
    }

    private interface Operation {
        Fraction on(Fraction left, Fraction right);
    }

    /** Recursive descent: a sum of products of atoms. */
    private static final class Parser {
        private final String text;
        private final List<String> tokens = new ArrayList<>();
        private final Set<IndicatorId> operands = new LinkedHashSet<>();
        private int next;

        Parser(String text) {
            this.text = text;
            Matcher matcher = TOKEN.matcher(text);
            int end = 0;
            while (end < text.length() && matcher.find(end) && matcher.start() == end) {
                tokens.add(matcher.group().strip());
                end = matcher.end();
            }
            if (end < text.length()) {
                throw wrong();
            }
        }

        Term whole() {
            Term sum = sum();
            if (next < tokens.size()) {
                throw wrong();
            }
            return sum;
        }

        private Term sum() {
            Term left = product();
            while (true) {
                if (take("+")) {
                    left = combine(left, product(), Fraction::plus);
                } else if (take("-")) {
                    left = combine(left, product(), Fraction::minus);
                } else {
                    return left;
                }
            }
        }

        private Term product() {
            Term left = atom();
            while (true) {
                if (take("*")) {
                    left = combine(left, atom(), Fraction::times);
                } else if (take("/")) {
                    left = combine(left, atom(), Fraction::dividedBy);
                } else {
                    return left;
                }
            }
        }

        private Term atom() {
            if (take("(")) {
                Term inner = sum();
                if (!take(")")) {
                    throw wrong();
                }
                return inner;
            }
            if (next >= tokens.size()) {
                throw wrong();
            }
            String token = tokens.get(next++);
            if (Character.isDigit(token.charAt(0))) {
                var number = Fraction.of(new BigDecimal(token));
                return operand -> number;
            }
            var id = new IndicatorId(token);
            operands.add(id);
            return operand -> {
                var value = operand.apply(id);
                return value == null ? null : Fraction.of(value);
            };
        }

        private boolean take(String sign) {
            boolean found = next < tokens.size() && tokens.get(next).equals(sign);
            if (found) {
                next++;
            }
            return found;
        }

        private static Term combine(Term left, Term right, Operation operation) {
            return operand -> {
                var one = left.of(operand);
                var other = right.of(operand);
                return one == null || other == null ? null : operation.on(one, other);
            };
        }

        private IllegalArgumentException wrong() {
            return new IllegalArgumentException("Not a formula: " + text);
        }
    }
}
