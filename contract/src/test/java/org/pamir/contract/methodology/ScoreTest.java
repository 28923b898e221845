package org.pamir.contract.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {

    private static final Scale SCALE = new Scale(Score.of("1"), Score.of("10"));

    @Test
    void theScaleAllowsNineteenValues() {
        List<String> allowed = IntStream.rangeClosed(0, 400)
                .mapToObj(twentieths ->
                        BigDecimal.valueOf(twentieths).movePointLeft(1).divide(BigDecimal.valueOf(2)))
                .flatMap(value -> Score.of(value).stream())
                .filter(SCALE::allows)
                .map(Score::toString)
                .toList();

        assertThat(allowed)
                .containsExactly(
                        "1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5", "5.5", "6", "6.5", "7", "7.5", "8", "8.5",
                        "9", "9.5", "10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "10.5", "11", "999.5"})
    void theScaleRefusesWhatIsOutsideIt(String value) {
        assertThat(SCALE.allows(Score.of(value))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.25",
                "-1",
                "-0.5",
                "1e999999",
                "1e-999999",
                "-1e999999",
                "1e2147483647",
                "1e-2147483647",
                "1000.5",
                "4.7300000000000004",
                "5.0000000000000000000000000000000000001"
            })
    void anythingButHalfStepsIsNoScoreAndIsToldAtOnce(String value) {
        BigDecimal decimal = new BigDecimal(value);

        Optional<Score> score = Assertions.assertTimeout(Duration.ofMillis(500), () -> Score.of(decimal));

        assertThat(score).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.5", "5.50", "55e-1", "0.55e1"})
    void theFormOfTheNumberDoesNotMatter(String value) {
        assertThat(Score.of(value)).isEqualTo(new Score(11)).hasToString("5.5");
    }

    @Test
    void isAWholeNumberOfHalfSteps() {
        assertThat(Score.of("8.5").halfSteps()).isEqualTo(17);
        assertThat(Score.of("8.5").fraction()).isEqualTo(new Fraction(17, 2));
        assertThat(Score.of("9").decimal()).isEqualTo("9");
        assertThatThrownBy(() -> new Score(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aScaleGoesUpwards() {
        assertThatThrownBy(() -> new Scale(Score.of("10"), Score.of("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not below");
    }
}
