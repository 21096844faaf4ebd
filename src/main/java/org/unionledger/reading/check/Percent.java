package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.math.MathContext;

/** Per cent of counts, and how a text rounds them. */
final class Percent {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    static BigDecimal of(Stated part, Stated whole) {
        return of(part.value(), whole.value());
    }

    /** 0 of nothing. */
    static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? BigDecimal.ZERO : part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    }

    /** Rounded or cut off at the last digit the text gives; about is within a fourteenth. */
    static boolean fits(Stated share, BigDecimal computed) {
        BigDecimal off = share.value().subtract(computed).abs();
        if (share.isExact() && share.place().words().indexOf('成') < 0) {
            return off.compareTo(digit(share)) < 0;
        }
        BigDecimal about = share.value().multiply(new BigDecimal("0.07")).max(BigDecimal.valueOf(3));
        return off.compareTo(about) <= 0;
    }

    /** The last digit the text gives. */
    private static BigDecimal digit(Stated share) {
        return BigDecimal.ONE.movePointLeft(Math.max(0, share.value().scale()));
    }
}
