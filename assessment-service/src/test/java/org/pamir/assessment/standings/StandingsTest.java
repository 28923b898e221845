package org.pamir.assessment.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.EditLog;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Scope;

class StandingsTest {

    private static final Methodology METHODOLOGY =
            Methodologies.all().edition("2021").orElseThrow();
    private static final long SEED = 20_260_102;

    @Test
    void equalValuesShareARankAndTheNextOneSkips() {
        Standings standings = standings(
                Map.of("TJK", drugs("9"), "KAZ", drugs("7"), "UZB", drugs("7"), "KGZ", drugs("2"), "TKM", Map.of()));

        assertThat(standings.ranking("heroin_trade", Scope.WORLD).ranks())
                .isEqualTo(Map.of(
                        "TJK", new Rank(1, 4, 0),
                        "KAZ", new Rank(2, 4, 1),
                        "UZB", new Rank(2, 4, 1),
                        "KGZ", new Rank(4, 4, 0)));
    }

    @Test
    void whoHasAGapIsNotRankedButListed() {
        Standings standings = standings(Map.of("TJK", drugs("9")));

        assertThat(standings.value("TJK", "criminal_markets").value()).isNull();
        assertThat(standings.value("TJK", "criminal_markets").scored()).isEqualTo(1);
        assertThat(standings.ranking("criminal_markets", Scope.WORLD).ranks()).isEmpty();
        assertThat(standings.countries()).extracting(Country::code).containsExactly("TJK");
    }

    @Test
    void aMeanIsOverThoseThatHaveAValue() {
        Standings standings = standings(Map.of("TJK", drugs("9"), "KAZ", drugs("7.5"), "TKM", Map.of()));

        Mean mean = Mean.of(
                standings, Places.countries(Scope.parse("continent:Asia").orElseThrow(), "2021"), "heroin_trade");

        assertThat(mean).isEqualTo(new Mean(new Fraction(33, 4), 2));
    }

    @Test
    void standingsDerivedFromEarlierOnesEqualFreshOnes() {
        Random random = new Random(SEED);
        List<String> codes =
                Countries.all().countries().stream().map(Country::code).toList();
        Map<String, ScorecardComputed> scorecards = new HashMap<>();
        Standings derived = new Standings(METHODOLOGY, scorecards);
        for (int i = 0; i < 300; i++) {
            String country = codes.get(random.nextInt(12));
            scorecards.put(country, scorecard(country, someScores(random)));
            derived = new Standings(METHODOLOGY, scorecards, derived);
            Standings fresh = new Standings(METHODOLOGY, scorecards);
            for (Measure measure : METHODOLOGY.measures()) {
                for (Scope scope : Scope.of(Countries.all().byCode(country).orElseThrow(), "2021")) {
                    assertThat(derived.ranking(measure.code(), scope))
                            .as("case %d of seed %d", i, SEED)
                            .isEqualTo(fresh.ranking(measure.code(), scope));
                }
            }
        }
    }

    @Test
    void whoHasNoValueComesLastInEitherDirection() {
        Standings standings = standings(Map.of("TJK", drugs("9"), "KAZ", drugs("7"), "AFG", Map.of()));

        assertThat(sorted(standings, "heroin_trade")).containsExactly("KAZ", "TJK", "AFG");
        assertThat(sorted(standings, "-heroin_trade")).containsExactly("TJK", "KAZ", "AFG");
        assertThat(sorted(standings, "-name")).containsExactly("TJK", "KAZ", "AFG");
    }

    private static List<String> sorted(Standings standings, String order) {
        List<Country> countries = new ArrayList<>(standings.countries());
        countries.sort(Order.parse(order).comparator(standings));
        return countries.stream().map(Country::code).toList();
    }

    private static Map<String, Score> drugs(String heroin) {
        return Map.of("heroin_trade", Score.of(heroin));
    }

    private static Map<String, Score> someScores(Random random) {
        Map<String, Score> scores = new HashMap<>();
        for (Indicator indicator : METHODOLOGY.indicators()) {
            if (random.nextInt(40) > 0) {
                scores.put(indicator.code(), new Score(2 + random.nextInt(3)));
            }
        }
        return scores;
    }

    private static Standings standings(Map<String, Map<String, Score>> scores) {
        Map<String, ScorecardComputed> scorecards = new HashMap<>();
        scores.forEach((country, given) -> scorecards.put(country, scorecard(country, given)));
        return new Standings(METHODOLOGY, scorecards);
    }

    private static ScorecardComputed scorecard(String country, Map<String, Score> scores) {
        List<Event> events = new EditLog("2021", country).writeAll(scores);
        return (ScorecardComputed) events.get(events.size() - 2);
    }
}
