package org.pamir.scoring.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;

/** What holds for every log of edits, tried on generated ones; the seed is in the name of the case. */
class AssessmentFoldLawsTest {

    private static final int CASES = 10_000;
    private static final int GROUPS = 20;

    static Stream<Long> seeds() {
        return Seeds.of(GROUPS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyOrderAndAnyDuplicatesGiveTheSameVersionsInTheSameOrder(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES / GROUPS; i++) {
            List<SectionRevised> log = log(random);
            List<SectionRevised> delivered = new ArrayList<>(log);
            IntStream.range(0, random.nextInt(10)).forEach(again -> delivered.add(Edits.pick(random, log)));
            Collections.shuffle(delivered, random);

            assertThat(versions(delivered)).isEqualTo(versions(log)).hasSameSizeAs(log);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLostRevisionHoldsBackWhatFollowsAndItsRedeliveryReleasesIt(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES / GROUPS; i++) {
            List<SectionRevised> log = log(random);
            SectionRevised lost = Edits.pick(random, log);
            AssessmentFold fold = fold(log);
            log.stream().filter(revision -> revision != lost).forEach(fold::take);
            assertThat(fold.current().version()).isEqualTo(lost.version() - 1);
            assertThat(fold.held()).hasSize(log.size() - (int) lost.version());

            AssessmentFold.Step step = fold.take(lost);

            assertThat(step.versions()).hasSize(log.size() - (int) lost.version() + 1);
            assertThat(fold.held()).isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theFoldEqualsTheRecomputationFromTheNewestScores(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES / GROUPS; i++) {
            List<SectionRevised> log = log(random);
            Map<String, Score> newest = new HashMap<>();
            log.forEach(revision -> newest.putAll(revision.scores()));
            AssessmentFold fold = fold(log);

            log.forEach(fold::take);

            assertThat(fold.current().measures())
                    .isEqualTo(fold.current().methodology().evaluate(newest));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aMeasureLiesBetweenTheScoresUnderItAndIsMissingWithAnyOfThem(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES / GROUPS; i++) {
            List<SectionRevised> log = log(random);
            AssessmentFold fold = fold(log);

            log.forEach(fold::take);

            Assessment assessment = fold.current();
            assessment.measures().forEach((code, value) -> {
                List<Fraction> under = assessment.methodology().leaves(code).stream()
                        .map(leaf -> assessment.measures().get(leaf.code()).exact())
                        .toList();
                if (under.contains(null)) {
                    assertThat(value.exact()).isNull();
                } else {
                    assertThat(value.exact()).isBetween(Collections.min(under), Collections.max(under));
                }
            });
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void raisingAScoreLowersNoMeasure(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES / GROUPS; i++) {
            Methodology methodology = methodology(random);
            Map<String, Score> scores = new HashMap<>();
            methodology.indicators().forEach(indicator -> scores.put(indicator.code(), Edits.score(random)));
            Map<String, MeasureValue> before = methodology.evaluate(scores);
            Indicator raised = Edits.pick(random, methodology.indicators());
            scores.compute(raised.code(), (code, score) -> new Score(score.halfSteps() + 1));

            Map<String, MeasureValue> after = methodology.evaluate(scores);

            after.forEach((code, value) -> assertThat(value.exact())
                    .isGreaterThanOrEqualTo(before.get(code).exact()));
            assertThat(after.get(raised.feeds()).exact())
                    .isGreaterThan(before.get(raised.feeds()).exact());
        }
    }

    private static List<SectionRevised> log(Random random) {
        Edits edits = new Edits(methodology(random).edition(), "TJK");
        return Stream.generate(() -> edits.any(random))
                .limit(1 + random.nextInt(30))
                .toList();
    }

    private static Methodology methodology(Random random) {
        return Edits.pick(random, List.copyOf(Methodologies.all().methodologies()));
    }

    private static AssessmentFold fold(List<SectionRevised> log) {
        AssessmentKey key = log.get(0).key();
        Methodology methodology = Methodologies.all().edition(key.edition()).orElseThrow();
        return new AssessmentFold(Assessment.unwritten(key, methodology), Map.of());
    }

    private static List<Assessment> versions(List<SectionRevised> delivered) {
        AssessmentFold fold = fold(delivered);
        return delivered.stream()
                .flatMap(revision -> fold.take(revision).versions().stream())
                .toList();
    }
}
