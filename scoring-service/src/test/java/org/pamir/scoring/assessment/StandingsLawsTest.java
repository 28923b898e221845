package org.pamir.scoring.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.AssessmentMoved;
import org.pamir.contract.event.AssessmentMoved.MeasureMove;
import org.pamir.contract.event.AssessmentMoved.RankMove;
import org.pamir.contract.event.AssessmentMoved.RankMoves;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Ranking;
import org.pamir.contract.standings.Scope;

/** What holds for every movement, tried on generated standings; the seed is in the name of the case. */
class StandingsLawsTest {

    private static final Methodology METHODOLOGY =
            Methodologies.all().edition("2023").orElseThrow();
    private static final List<Country> COUNTRIES =
            Countries.all().countries().stream().limit(40).toList();
    private static final int EDITS = 250;
    private static final int GROUPS = 10;

    private final Map<String, Edits> edits = new HashMap<>();
    private final Standings standings = new Standings(METHODOLOGY);

    static Stream<Long> seeds() {
        return Seeds.of(GROUPS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aMovementIsTheDifferenceBetweenTwoRecomputedRankings(long seed) {
        Random random = new Random(seed);
        complete(random);
        for (int i = 0; i < EDITS; i++) {
            SectionRevised edit =
                    edits.get(Edits.pick(random, COUNTRIES).code()).any(random);
            Map<String, Assessment> before = snapshot();

            AssessmentMoved moved =
                    standings.advance(standings.of(edit.country()).with(edit));

            assertThat(moved.ranks()).isEqualTo(recomputed(before, snapshot(), edit.country()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoRisesOvertakesAndNobodyElseGains(long seed) {
        Random random = new Random(seed);
        complete(random);
        for (int i = 0; i < EDITS; i++) {
            SectionRevised edit =
                    edits.get(Edits.pick(random, COUNTRIES).code()).anyComplete(random);

            AssessmentMoved moved =
                    standings.advance(standings.of(edit.country()).with(edit));

            for (RankMoves ranks : moved.ranks()) {
                MeasureMove measure = moved.measures().stream()
                        .filter(move -> move.measure().equals(ranks.measure()))
                        .findFirst()
                        .orElseThrow();
                // The published difference may round to nothing where the exact one does not.
                int direction = measure.delta().signum();
                for (RankMove move : ranks.moved()) {
                    int gained = Integer.compare(move.from(), move.to());
                    assertThat(gained * direction)
                            .as("%s in %s", move, ranks)
                            .isIn(0, move.country().equals(edit.country()) ? 1 : -1);
                }
            }
        }
    }

    private void complete(Random random) {
        for (Country country : COUNTRIES) {
            Edits log = new Edits("2023", country.code());
            edits.put(country.code(), log);
            AssessmentKey key = new AssessmentKey("2023", country.code());
            standings.put(Assessment.of(key, METHODOLOGY, log.complete(random)));
        }
    }

    private Map<String, Assessment> snapshot() {
        Map<String, Assessment> snapshot = new HashMap<>();
        COUNTRIES.forEach(country -> snapshot.put(country.code(), standings.of(country.code())));
        return snapshot;
    }

    private static List<RankMoves> recomputed(
            Map<String, Assessment> before, Map<String, Assessment> after, String country) {
        List<RankMoves> all = new ArrayList<>();
        METHODOLOGY.measures().forEach(measure -> {
            for (Scope scope : Scope.of(Countries.all().byCode(country).orElseThrow(), "2023")) {
                Ranking from = ranking(before, measure.code(), scope);
                Ranking to = ranking(after, measure.code(), scope);
                List<RankMove> moved = new TreeSet<>(before.keySet())
                        .stream()
                                .map(one -> new RankMove(one, rank(from, one), rank(to, one)))
                                .filter(move -> !Objects.equals(move.from(), move.to()))
                                .toList();
                if (!moved.isEmpty()) {
                    all.add(new RankMoves(measure.code(), scope.toString(), moved));
                }
            }
        });
        return all;
    }

    private static Ranking ranking(Map<String, Assessment> assessments, String measure, Scope scope) {
        Map<String, Fraction> values = new HashMap<>();
        COUNTRIES.stream()
                .filter(country -> scope.contains(country, "2023"))
                .forEach(country -> values.put(
                        country.code(),
                        assessments.get(country.code()).measures().get(measure).exact()));
        return Ranking.of(values);
    }

    private static Integer rank(Ranking ranking, String country) {
        return ranking.of(country).map(Rank::rank).orElse(null);
    }
}
