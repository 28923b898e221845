package org.pamir.assessment.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Sample;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;

class CommonBasisTest {

    private static final Methodology EARLIER =
            Methodologies.all().edition("2021").orElseThrow();
    private static final Methodology LATER = Methodologies.all().edition("2023").orElseThrow();

    /** All indicators of 2021 are in 2023, so on the common basis a later composite is what 2021 would make of it. */
    @Test
    void everyLaterAssessmentIsRecomputedAsTheEarlierMethodWould() {
        Sample.scores().forEach((key, scores) -> {
            if (key.edition().equals("2023")) {
                Map<String, MeasureValue> later = LATER.evaluate(scores);
                Map<String, MeasureValue> asEarlier = EARLIER.evaluate(scores);
                for (String composite :
                        new String[] {"criminality", "criminal_markets", "criminal_actors", "resilience"}) {
                    assertThat(new CommonBasis(EARLIER, LATER, composite).value(later))
                            .as(key + " " + composite)
                            .contains(asEarlier.get(composite).exact());
                }
            }
        });
    }

    @Test
    void theSharedIndicatorsOfCriminalityAreTenMarketsAndFourActors() {
        assertThat(new CommonBasis(EARLIER, LATER, "criminality").indicators())
                .hasSize(14)
                .contains("heroin_trade", "foreign_actors")
                .doesNotContain("financial_crimes", "private_sector_actors");
    }

    @Test
    void aGapInASharedIndicatorLeavesNoValueAndOneInAnotherDoesNotMatter() {
        Map<String, Score> scores = new HashMap<>();
        EARLIER.indicators().forEach(indicator -> scores.put(indicator.code(), Score.of("4")));
        CommonBasis basis = new CommonBasis(EARLIER, LATER, "criminality");

        assertThat(basis.value(LATER.evaluate(scores))).contains(Fraction.of(4));
        scores.remove("heroin_trade");
        assertThat(basis.value(LATER.evaluate(scores))).isEmpty();
    }
}
