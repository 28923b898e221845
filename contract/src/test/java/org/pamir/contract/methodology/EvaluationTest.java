package org.pamir.contract.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final Methodology METHODOLOGY =
            Methodologies.all().edition("2021").orElseThrow();

    @Test
    void tajikistan2021ComesOutAsPublished() {
        Map<String, MeasureValue> values = METHODOLOGY.evaluate(PublishedScores.of("2021", "TJK"));

        assertThat(values.get("criminality").exact()).hasToString("449/80");
        assertThat(values.get("criminality").value()).isEqualTo("5.61");
        assertThat(values.get("criminality").band()).isEqualTo("significant");
        assertThat(values.get("criminal_markets").exact()).hasToString("51/10");
        assertThat(values.get("criminal_markets").value()).isEqualTo("5.1");
        assertThat(values.get("criminal_actors").exact()).hasToString("49/8");
        assertThat(values.get("criminal_actors").value()).isEqualTo("6.13");
        assertThat(values.get("resilience").exact()).hasToString("8/3");
        assertThat(values.get("resilience").value()).isEqualTo("2.67");
        assertThat(values.get("heroin_trade"))
                .isEqualTo(new MeasureValue(new Fraction(17, 2), new BigDecimal("8.5"), 1, 1, List.of(), "severe"));
        assertThat(METHODOLOGY.quadrant(values)).contains("high_criminality_low_resilience");
    }

    @Test
    void everyMeasureHasAValueInTheOrderOfTheMethodology() {
        Map<String, MeasureValue> values = METHODOLOGY.evaluate(Map.of());

        assertThat(values.keySet())
                .containsExactlyElementsOf(
                        METHODOLOGY.measures().stream().map(Measure::code).toList());
    }

    @Test
    void aGapLeavesEverythingAboveItWithoutAValueAndIsNamed() {
        Map<String, Score> scores = new HashMap<>(PublishedScores.of("2021", "TJK"));
        scores.put("heroin_trade", null);
        scores.remove("human_smuggling");

        Map<String, MeasureValue> values = METHODOLOGY.evaluate(scores);

        List<String> missing = List.of("human_smuggling", "heroin_trade");
        assertThat(values.get("criminal_markets")).isEqualTo(new MeasureValue(null, null, 8, 10, missing, null));
        assertThat(values.get("criminality")).isEqualTo(new MeasureValue(null, null, 12, 14, missing, null));
        assertThat(values.get("heroin_trade"))
                .isEqualTo(new MeasureValue(null, null, 0, 1, List.of("heroin_trade"), null));
        assertThat(values.get("criminal_actors").value()).isEqualTo("6.13");
        assertThat(values.get("resilience").missing()).isEmpty();
        assertThat(METHODOLOGY.quadrant(values)).isEmpty();
    }

    @Test
    void aScoreOfAnotherEditionCountsForNothing() {
        Map<String, Score> scores = new HashMap<>(PublishedScores.of("2021", "TJK"));
        scores.put("financial_crimes", Score.of("10"));

        assertThat(METHODOLOGY.evaluate(scores)).isEqualTo(METHODOLOGY.evaluate(PublishedScores.of("2021", "TJK")));
    }

    @Test
    void weightsCountAgainstSiblingsOnly() {
        Methodology weighted = Weighted.methodology(3, 1, 2);

        Map<String, MeasureValue> values =
                weighted.evaluate(Map.of("a", Score.of("10"), "b", Score.of("2"), "c", Score.of("1")));

        assertThat(values.get("inner").exact()).as("(3 * 10 + 1 * 2) / 4").hasToString("8");
        assertThat(values.get("top").exact()).as("(1 * 8 + 2 * 1) / 3").hasToString("10/3");
        assertThat(values.get("top").value()).isEqualTo("3.33");
    }

    @Test
    void aValueAndItsGapsExcludeEachOther() {
        Fraction five = Fraction.of(5);
        BigDecimal published = five.published();

        assertThatThrownBy(() -> new MeasureValue(five, published, 0, 1, List.of("a"), "severe"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MeasureValue(null, null, 1, 1, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MeasureValue(five, new BigDecimal("5.01"), 1, 1, List.of(), "severe"))
                .hasMessageContaining("5.01 is not how 5 is published");
        assertThat(new MeasureValue(five, new BigDecimal("5.00"), 1, 1, List.of(), "moderate").value())
                .as("has one form")
                .isEqualTo("5");
    }

    @Test
    void anUnknownMeasureIsABug() {
        assertThatThrownBy(() -> METHODOLOGY.leaves("financial_crimes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no measure financial_crimes in global-index-2021");
        assertThatThrownBy(() -> METHODOLOGY.bandScale("financial_crimes"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(METHODOLOGY.parts("heroin_trade")).isEmpty();
    }
}
