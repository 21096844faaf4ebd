package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Per cent of counts, and how a text rounds them. */
final class Percent {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Pattern MYRIADS = Pattern.compile("\\d\\.(\\d+)(万|亿)");

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

    /** The same of two counts; one written as 16.85万 may be half of its last digit more or less, and the rate was made of the exact ones. */
    static boolean fits(Stated share, Stated part, Stated whole) {
        BigDecimal computed = of(part, whole);
        BigDecimal off = share.value().subtract(computed).abs();
        BigDecimal doubt = doubt(part).add(doubt(whole));
        boolean rounded = share.isExact() && doubt.signum() > 0;
        return fits(share, computed) || (rounded && off.compareTo(digit(share).add(computed.multiply(doubt))) < 0);
    }

    /** By which part of itself a count may be off. */
    private static BigDecimal doubt(Stated count) {
        Matcher written = MYRIADS.matcher(count.place().words());
        if (!written.find() || count.value().signum() == 0) {
            return BigDecimal.ZERO;
        }
        int decimals = written.group(1).length();
        int power = written.group(2).equals("万") ? 4 : 8;
        return HALF.scaleByPowerOfTen(power - decimals).divide(count.value(), MathContext.DECIMAL32);
    }

    /** The last digit the text gives. */
    private static BigDecimal digit(Stated share) {
        return BigDecimal.ONE.movePointLeft(Math.max(0, share.value().scale()));
    }
}
