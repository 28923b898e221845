package org.pamir.contract.methodology;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact rational number in lowest terms, the only number in which composites, averages and differences are computed.
 *
 * <p>Whole numbers of 64 bits carry it: the largest denominators that the Index knows (a mean over 193 countries of means
 * of 15 half-steps) stay below a million. A methodology that would need more gets an {@link ArithmeticException}, never
 * a wrong number.
 *
 * @param numerator carries the sign
 * @param denominator at least 1, without a common divisor with the numerator
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(0, 1);

    /** The decimals to which the Index publishes. */
    private static final int PUBLISHED_DECIMALS = 2;

    /** @throws ArithmeticException if the denominator is zero or a part does not fit 64 bits */
    public Fraction {
        if (denominator == 0) {
            throw new ArithmeticException("a fraction needs a denominator");
        }
        long divisor = greatestCommonDivisor(numerator, denominator);
        long sign = denominator < 0 ? -1 : 1;
        numerator = Math.multiplyExact(sign, numerator / divisor);
        denominator = Math.multiplyExact(sign, denominator / divisor);
    }

    public static Fraction of(long whole) {
        return new Fraction(whole, 1);
    }

    /**
     * Reads what {@link #toString} writes: {@code 49/8} or {@code 5}.
     *
     * @throws IllegalArgumentException for anything else, a fraction that is not in lowest terms included
     */
    public static Fraction parse(String text) {
        int slash = text.indexOf('/');
        Fraction fraction = slash < 0
                ? of(Long.parseLong(text))
                : new Fraction(Long.parseLong(text.substring(0, slash)), positive(text.substring(slash + 1)));
        if (!fraction.toString().equals(text)) {
            throw new IllegalArgumentException("not a fraction in lowest terms: " + text);
        }
        return fraction;
    }

    /** The exact value of a decimal such as {@code 5.5}; at most 9 decimals. */
    public static Fraction of(BigDecimal decimal) {
        BigDecimal plain = decimal.stripTrailingZeros();
        if (plain.scale() > 9 || plain.precision() - (long) plain.scale() > 9) {
            throw new ArithmeticException("more than nine digits on a side of the point");
        }
        int scale = Math.max(0, plain.scale());
        return new Fraction(
                plain.movePointRight(scale).longValueExact(),
                BigDecimal.TEN.pow(scale).longValueExact());
    }

    public Fraction plus(Fraction other) {
        if (denominator == other.denominator) {
            return new Fraction(Math.addExact(numerator, other.numerator), denominator);
        }
        return new Fraction(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(Math.negateExact(other.numerator), other.denominator));
    }

    public Fraction times(long factor) {
        return new Fraction(Math.multiplyExact(numerator, factor), denominator);
    }

    public Fraction dividedBy(long divisor) {
        return new Fraction(numerator, Math.multiplyExact(denominator, divisor));
    }

    /**
     * The value as the Index publishes it: two decimals, half up (away from zero), rounded this one time. Trailing zeros
     * are left out ({@code 5.1}, {@code 6}), as a JSON number has none to keep.
     */
    public BigDecimal published() {
        BigDecimal rounded = new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), PUBLISHED_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Holds for any two fractions; it cannot overflow. */
    @Override
    public int compareTo(Fraction other) {
        // The cross products have 128 bits: the upper halves decide, then the lower ones.
        int upper = Long.compare(
                Math.multiplyHigh(numerator, other.denominator), Math.multiplyHigh(other.numerator, denominator));
        return upper != 0 ? upper : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
    }

    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    private static long positive(String digits) {
        long value = Long.parseLong(digits);
        if (value < 1) {
            throw new IllegalArgumentException("not a denominator: " + digits);
        }
        return value;
    }

    private static long greatestCommonDivisor(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return Math.absExact(a);
    }
}
