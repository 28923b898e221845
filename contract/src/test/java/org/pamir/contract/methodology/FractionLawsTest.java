package org.pamir.contract.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pamir.contract.Seed;

/** The arithmetic on 64 bits agrees with one that has no limit. */
class FractionLawsTest {

    private static final int CASES = 20_000;

    @Test
    void agreesWithArithmeticOnUnlimitedNumbers() {
        Random random = Seed.random();
        for (int i = 0; i < CASES; i++) {
            Fraction a = fraction(random);
            Fraction b = fraction(random);
            long factor = 1 + random.nextInt(1_000);
            BigInteger denominators = big(a.denominator()).multiply(big(b.denominator()));
            BigInteger left = big(a.numerator()).multiply(big(b.denominator()));
            BigInteger right = big(b.numerator()).multiply(big(a.denominator()));

            assertThat(a.plus(b)).as(Seed.of(i)).isEqualTo(reduced(left.add(right), denominators));
            assertThat(a.minus(b)).as(Seed.of(i)).isEqualTo(reduced(left.subtract(right), denominators));
            assertThat(a.times(factor))
                    .as(Seed.of(i))
                    .isEqualTo(reduced(big(a.numerator()).multiply(big(factor)), big(a.denominator())));
            assertThat(a.dividedBy(factor))
                    .as(Seed.of(i))
                    .isEqualTo(reduced(big(a.numerator()), big(a.denominator()).multiply(big(factor))));
            assertThat(a.published())
                    .as(Seed.of(i))
                    .isEqualByComparingTo(new BigDecimal(a.numerator())
                            .divide(new BigDecimal(a.denominator()), 2, RoundingMode.HALF_UP));
            assertThat(Fraction.parse(a.toString())).as(Seed.of(i)).isEqualTo(a);
        }
    }

    @Test
    void ordersAnyTwoAsUnlimitedNumbersDo() {
        Random random = Seed.random();
        for (int i = 0; i < CASES; i++) {
            Fraction a = extreme(random);
            Fraction b = random.nextInt(8) == 0 ? a : extreme(random);
            int expected = big(a.numerator())
                    .multiply(big(b.denominator()))
                    .compareTo(big(b.numerator()).multiply(big(a.denominator())));

            assertThat(Integer.signum(a.compareTo(b))).as(Seed.of(i)).isEqualTo(expected);
            assertThat(a.compareTo(b) == 0).as(Seed.of(i)).isEqualTo(a.equals(b));
        }
    }

    @Test
    void theOrderOfASumDoesNotMatter() {
        Random random = Seed.random();
        for (int i = 0; i < CASES; i++) {
            Fraction a = fraction(random);
            Fraction b = fraction(random);
            Fraction c = fraction(random);

            assertThat(a.plus(b).plus(c)).as(Seed.of(i)).isEqualTo(c.plus(a).plus(b));
            assertThat(a.plus(b).minus(b)).as(Seed.of(i)).isEqualTo(a);
        }
    }

    private static Fraction fraction(Random random) {
        return new Fraction(random.nextInt(200_001) - 100_000, 1 + random.nextInt(10_000));
    }

    private static Fraction extreme(Random random) {
        long numerator = random.nextLong() >> random.nextInt(63);
        long denominator = 1 + ((random.nextLong() >>> 1) >> random.nextInt(63)) % (Long.MAX_VALUE - 1);
        return new Fraction(numerator, denominator);
    }

    private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        return new Fraction(
                numerator.divide(divisor).longValueExact(),
                denominator.divide(divisor).longValueExact());
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
