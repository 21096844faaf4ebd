package org.unionledger.ledger.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** How two numbers or two days of an entry compare; "以上、以下" include the number itself. */
public enum Comparison {
    AT_MOST("<=", order -> order <= 0),
    LESS("<", order -> order < 0),
    AT_LEAST(">=", order -> order >= 0),
    MORE(">", order -> order > 0),
    EQUAL("=", order -> order == 0);

    private final String sign;
    private final IntPredicate accepted;

    Comparison(String sign, IntPredicate accepted) {
        this.sign = sign;
        this.accepted = accepted;
    }

    /** As it is written in a declaration. */
    public String sign() {
        return sign;
    }

    /** Label {@code ledger.comparison.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Comparison> ofSign(String sign) {
        return Arrays.stream(values()).filter(one -> one.sign.equals(sign)).findFirst();
    }

    boolean holds(Object left, Object right) {
        return accepted.test(order(left, right));
    }

    private static int order(Object left, Object right) {
        if (left instanceof LocalDate day) {
            return day.compareTo((LocalDate) right);
        }
        return ((BigDecimal) left).compareTo((BigDecimal) right);
    }
}
