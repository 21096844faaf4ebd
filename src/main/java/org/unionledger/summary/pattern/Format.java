package org.unionledger.summary.pattern;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a figure is written.
 *
 * @param decimals at most so many are kept by PERCENT and ROUND; the others are exact
 * @param evenZero whether a zero is written, too
 */
public record Format(Style style, int decimals, boolean evenZero) {

    static final Format EXACT = new Format(Style.EXACT, 0, false);

    private static final int TEN_THOUSAND_DIGITS = 4;
    private static final BigDecimal TEN_THOUSAND = BigDecimal.TEN.pow(TEN_THOUSAND_DIGITS);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final char WAN = '万';

    /** The ways to write a number. */
    public enum Style {
        EXACT,
        /** In units of ten thousand from there on. */
        WAN,
        PERCENT,
        ROUND
    }

    public String write(BigDecimal value) {
        return switch (style) {
            case EXACT -> plain(value);
            case WAN ->
                value.abs().compareTo(TEN_THOUSAND) < 0
                        ? plain(value)
                        : plain(value.movePointLeft(TEN_THOUSAND_DIGITS)) + WAN;
            case PERCENT -> plain(percent(value)) + "%";
            case ROUND -> plain(rounded(value));
        };
    }

    /** Whether anything but a zero would be written. */
    boolean tells(BigDecimal value) {
        return switch (style) {
            case EXACT, WAN -> value.signum() != 0;
            case PERCENT -> percent(value).signum() != 0;
            case ROUND -> rounded(value).signum() != 0;
        };
    }

    /** A share that lacks anything to the whole is never written as 100%. */
    private BigDecimal percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2);
        BigDecimal rounded = rounded(percent);
        boolean feignsTheWhole = percent.compareTo(HUNDRED) < 0 && rounded.compareTo(HUNDRED) >= 0;
        return feignsTheWhole ? percent.setScale(decimals, RoundingMode.DOWN) : rounded;
    }

    private BigDecimal rounded(BigDecimal value) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
