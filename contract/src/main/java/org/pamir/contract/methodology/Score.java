package org.pamir.contract.methodology;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an indicator is scored: a whole number of half-steps, so that 5.5 is 11. Which scores an edition allows is its
 * {@link Scale}'s to say.
 */
public record Score(int halfSteps) implements Comparable<Score> {

    private static final BigDecimal HALF_STEPS_PER_UNIT = BigDecimal.valueOf(2);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000);

    public Score {
        if (halfSteps < 0) {
            throw new IllegalArgumentException("a score is not negative: " + halfSteps + " half-steps");
        }
    }

    /** The score of a decimal number, or nothing where the number is not a whole number of half-steps. */
    public static Optional<Score> of(BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(LARGEST) > 0 || value.scale() > LARGEST.intValue()) {
            return Optional.empty();
        }
        BigDecimal halfSteps = value.multiply(HALF_STEPS_PER_UNIT).stripTrailingZeros();
        return halfSteps.scale() > 0 ? Optional.empty() : Optional.of(new Score(halfSteps.intValueExact()));
    }

    /** The score of a decimal number that is known to be one. */
    public static Score of(String value) {
        return of(new BigDecimal(value))
                .orElseThrow(() -> new IllegalArgumentException("not a whole number of half-steps: " + value));
    }

    public Fraction fraction() {
        return new Fraction(halfSteps, 2);
    }

    /** As it is written: {@code 8.5}, {@code 9}. */
    public BigDecimal decimal() {
        return fraction().published();
    }

    @Override
    public int compareTo(Score other) {
        return Integer.compare(halfSteps, other.halfSteps);
    }

    @Override
    public String toString() {
        return decimal().toPlainString();
    }
}
