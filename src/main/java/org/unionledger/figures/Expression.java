package org.unionledger.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Arithmetic with named numbers, such as {@code 100 * members / staff}: numbers, names, {@code + - * /} and brackets. It divides last. */
public final class Expression {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<number>\\d+(?:\\.\\d+)?)|(?<id>[a-z][a-z0-9_.]*)|(?<sign>[-+*/()]))\\s*");

    private final List<String> tokens;
    private final Term term;
    private final Set<String> names;

    private Expression(List<String> tokens, Term term, Set<String> names) {
        this.tokens = tokens;
        this.term = term;
        this.names = names;
    }

    /** @throws IllegalArgumentException if the text is none */
    public static Expression parse(String text) {
        var parser = new Parser(text);
        return new Expression(parser.tokens, parser.whole(), parser.names);
    }

    /** The numbers it is made of, each once. */
    public Set<String> names() {
        return names;
    }

    /** As people write it, with their words for the names: 100 × 会员数 ÷ 职工数. */
    public String worded(UnaryOperator<String> word) {
        var worded = new StringJoiner(" ");
        for (String token : tokens) {
            worded.add(
                    switch (token) {
                        case "*" -> "×";
                        case "/" -> "÷";
                        case "-" -> "−";
                        default -> Character.isLetter(token.charAt(0)) ? word.apply(token) : token;
                    });
        }
        return worded.toString();
    }

    /**
     * To 34 significant digits; null when a number is unknown or something would be divided by zero.
     *
     * @param number null where it is unknown
     */
    public @Nullable BigDecimal value(Function<String, @Nullable BigDecimal> number) {
        var fraction = term.of(number);
        return fraction == null ? null : fraction.value();
    }

    private interface Term {
        @Nullable
        Fraction of(Function<String, @Nullable BigDecimal> number);
    }

    private interface Operation {
        Fraction on(Fraction left, Fraction right);
    }

    /** Recursive descent: a sum of products of atoms. */
    private static final class Parser {
        private final String text;
        private final List<String> tokens = new ArrayList<>();
        private final Set<String> names = new LinkedHashSet<>();
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
                return numbers -> number;
            }
            names.add(token);
            return numbers -> {
                var value = numbers.apply(token);
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
            return numbers -> {
                var one = left.of(numbers);
                var other = right.of(numbers);
                return one == null || other == null ? null : operation.on(one, other);
            };
        }

        private IllegalArgumentException wrong() {
            return new IllegalArgumentException("Not a formula: " + text);
        }
    }
}
