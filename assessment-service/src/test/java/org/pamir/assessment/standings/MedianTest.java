package org.pamir.assessment.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.Sample;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.standings.Scope;

class MedianTest {

    private static final Methodology METHODOLOGY =
            Methodologies.all().edition("2021").orElseThrow();
    private static final String MEASURE = "heroin_trade";
    private static final Scope REGION = new Scope(Scope.Kind.REGION, "Central Asia and the Caucasus");

    private static Standings heroin(Map<String, String> scores) {
        Map<String, ScorecardComputed> scorecards = new HashMap<>();
        scores.forEach((country, score) -> {
            Map<String, Score> drugs = new HashMap<>();
            if (!score.isEmpty()) {
                drugs.put(MEASURE, Score.of(score));
            }
            List<Event> events = new EditLog("2021", country).write("drugs", drugs);
            scorecards.put(country, (ScorecardComputed) events.get(1));
        });
        return new Standings(METHODOLOGY, scorecards);
    }

    @Test
    void ofAnOddNumberItIsTheOneInTheMiddle() {
        assertThat(Median.of(heroin(Map.of("TJK", "8.5", "UZB", "3", "KAZ", "4")), MEASURE, REGION))
                .contains(Fraction.of(4));
    }

    @Test
    void ofAnEvenNumberItIsTheExactMeanOfTheTwoInTheMiddle() {
        assertThat(Median.of(heroin(Map.of("TJK", "8.5", "UZB", "3", "KAZ", "4", "KGZ", "4.5")), MEASURE, REGION))
                .contains(Fraction.parse("17/4"));
    }

    @Test
    void whoHasNoValueOrLivesElsewhereDoesNotCount() {
        Standings standings = heroin(Map.of("TJK", "8.5", "UZB", "", "KAZ", "4", "KGZ", "4.5", "FRA", "1"));

        assertThat(Median.of(standings, MEASURE, REGION)).contains(Fraction.parse("9/2"));
        assertThat(Median.of(standings, MEASURE, new Scope(Scope.Kind.CONTINENT, "Africa")))
                .isEmpty();
    }

    @Test
    void overTheWholeIndexAsManyAreAboveItAsBelow() {
        Map<String, String> scores = new HashMap<>();
        Sample.scores().forEach((key, all) -> {
            if (key.edition().equals("2021")) {
                scores.put(key.country(), all.get(MEASURE).toString());
            }
        });
        double[] sorted = scores.values().stream()
                .mapToDouble(Double::parseDouble)
                .sorted()
                .toArray();

        assertThat(Median.of(heroin(scores), MEASURE, Scope.WORLD).map(Fraction::published))
                .hasValueSatisfying(median -> assertThat(median.doubleValue())
                        .as(Arrays.toString(sorted))
                        .isEqualTo(sorted[sorted.length / 2]));
    }
}
