package org.unionledger.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** A number kept as numerator over denominator, so that a formula divides once, at its end. */
record Fraction(BigDecimal numerator, BigDecimal denominator) {

    static Fraction of(BigDecimal whole) {
        return new Fraction(whole, BigDecimal.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The denominator of what divides becomes part of the denominator too: dividing by x/0 is as unknown as x/0 itself. */
    Fraction dividedBy(Fraction other) {
        if (other.denominator.signum() == 0) {
            return new Fraction(numerator, BigDecimal.ZERO);
        }
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** To 34 significant digits; null when something was divided by zero. */
    @Nullable
    BigDecimal value() {
        return denominator.signum() == 0 ? null : numerator.divide(denominator, MathContext.DECIMAL128);
    }
}
