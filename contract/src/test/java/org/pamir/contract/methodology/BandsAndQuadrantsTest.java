package org.pamir.contract.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsAndQuadrantsTest {

    private static final Methodology METHODOLOGY =
            Methodologies.all().edition("2023").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "1, none_to_little, non_existent_or_extremely_ineffective",
        "3, none_to_little, non_existent_or_extremely_ineffective",
        "349/100, none_to_little, non_existent_or_extremely_ineffective",
        "7/2, moderate, moderately_effective",
        "5, moderate, moderately_effective",
        "10999/2000, moderate, moderately_effective",
        "11/2, significant, sufficiently_effective",
        "15/2, significant, sufficiently_effective",
        "7999/1000, significant, sufficiently_effective",
        "8, severe, highly_effective",
        "10, severe, highly_effective"
    })
    void aBandBeginsAtItsLowerBound(String value, String influence, String effectiveness) {
        Fraction exact = Fraction.parse(value);

        assertThat(METHODOLOGY.bandScale("criminality").of(exact).code()).isEqualTo(influence);
        assertThat(METHODOLOGY.bandScale("heroin_trade").of(exact).code()).isEqualTo(influence);
        assertThat(METHODOLOGY.bandScale("resilience").of(exact).code()).isEqualTo(effectiveness);
        assertThat(METHODOLOGY.bandScale("prevention").of(exact).code()).isEqualTo(effectiveness);
    }

    @Test
    void higherCriminalityIsWorseAndHigherResilienceBetter() {
        assertThat(METHODOLOGY.bandScale("criminality").higherIs()).isEqualTo("worse");
        assertThat(METHODOLOGY.bandScale("resilience").higherIs()).isEqualTo("better");
    }

    @ParameterizedTest
    @CsvSource({
        "11/2, 11/2, high_criminality_high_resilience",
        "11/2, 10999/2000, high_criminality_low_resilience",
        "10999/2000, 11/2, low_criminality_high_resilience",
        "1, 1, low_criminality_low_resilience",
        "10, 10, high_criminality_high_resilience"
    })
    void highBeginsAtExactlyFiveAndAHalfBeforeAnyRounding(String criminality, String resilience, String quadrant) {
        QuadrantRule rule = METHODOLOGY.quadrantRule();

        assertThat(rule.quadrant(Fraction.parse(criminality), Fraction.parse(resilience)))
                .contains(quadrant);
    }

    @Test
    void thereIsNoQuadrantWithHalfTheValues() {
        QuadrantRule rule = METHODOLOGY.quadrantRule();

        assertThat(rule.quadrant(null, Fraction.of(5))).isEmpty();
        assertThat(rule.quadrant(Fraction.of(5), null)).isEmpty();
    }
}
