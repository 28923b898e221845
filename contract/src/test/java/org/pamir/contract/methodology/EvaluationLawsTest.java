package org.pamir.contract.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pamir.contract.Seed;

class EvaluationLawsTest {

    private static final int CASES = 3_000;

    private final Random random = Seed.random();

    @Test
    void aCompositeLiesBetweenItsLowestAndItsHighestIndicator() {
        for (int i = 0; i < CASES; i++) {
            Methodology methodology = any();
            Map<String, Score> scores = scores(methodology);

            methodology.evaluate(scores).forEach((code, value) -> {
                List<Fraction> under = methodology.leaves(code).stream()
                        .map(leaf -> scores.get(leaf.code()).fraction())
                        .sorted()
                        .toList();
                assertThat(value.exact()).isBetween(under.get(0), under.get(under.size() - 1));
            });
        }
    }

    @Test
    void raisingOneScoreRaisesWhatIsAboveItAndNothingElse() {
        for (int i = 0; i < CASES; i++) {
            Methodology methodology = any();
            Map<String, Score> before = scores(methodology);
            Indicator raised = methodology
                    .indicators()
                    .get(random.nextInt(methodology.indicators().size()));
            Map<String, Score> after = new HashMap<>(before);
            after.put(raised.code(), new Score(before.get(raised.code()).halfSteps() + 1));

            Map<String, MeasureValue> values = methodology.evaluate(before);
            methodology.evaluate(after).forEach((code, value) -> {
                if (methodology.leaves(code).contains(raised)) {
                    assertThat(value.exact())
                            .as(code)
                            .isGreaterThan(values.get(code).exact());
                } else {
                    assertThat(value).as(code).isEqualTo(values.get(code));
                }
            });
        }
    }

    @Test
    void whatIsScoredAndWhatIsMissingAddUp() {
        for (int i = 0; i < CASES; i++) {
            Methodology methodology = any();
            Map<String, Score> scores = scores(methodology);
            scores.keySet().removeIf(code -> random.nextInt(10) == 0);

            methodology.evaluate(scores).forEach((code, value) -> {
                assertThat(value.of()).isEqualTo(methodology.leaves(code).size());
                assertThat(value.missing()).doesNotContainAnyElementsOf(scores.keySet());
                assertThat(value.exact() == null).isEqualTo(value.scored() < value.of());
            });
        }
    }

    private Methodology any() {
        List<Methodology> all = List.copyOf(Methodologies.all().methodologies());
        return all.get(random.nextInt(all.size()));
    }

    private Map<String, Score> scores(Methodology methodology) {
        Map<String, Score> scores = new HashMap<>();
        methodology.indicators().forEach(indicator -> scores.put(indicator.code(), new Score(2 + random.nextInt(19))));
        return scores;
    }
}
