package org.pamir.contract.methodology;

import java.util.Optional;

/**
 * How an assessment gets its quadrant: each of two composites is high from the threshold on (inclusive), else low.
 *
 * @param criminality code of the composite named first
 * @param resilience code of the composite named second
 */
public record QuadrantRule(String criminality, String resilience, Fraction threshold) {

    /** Such as {@code high_criminality_low_resilience}; nothing while one of the two has no value. */
    public Optional<String> quadrant(Fraction criminalityValue, Fraction resilienceValue) {
        if (criminalityValue == null || resilienceValue == null) {
            return Optional.empty();
        }
        return Optional.of(
                level(criminalityValue) + "_" + criminality + "_" + level(resilienceValue) + "_" + resilience);
    }

    private String level(Fraction value) {
        return value.compareTo(threshold) >= 0 ? "high" : "low";
    }
}
