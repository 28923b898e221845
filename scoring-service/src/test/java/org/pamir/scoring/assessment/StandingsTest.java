package org.pamir.scoring.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.contract.event.AssessmentMoved;
import org.pamir.contract.event.AssessmentMoved.MeasureMove;
import org.pamir.contract.event.AssessmentMoved.RankMove;
import org.pamir.contract.event.AssessmentMoved.RankMoves;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;

/** On the published standings of 2021. */
class StandingsTest {

    private static final Methodology METHODOLOGY =
            Methodologies.all().edition("2021").orElseThrow();

    private final PublishedTable table = PublishedTable.sample();
    private final Standings standings = new Standings(METHODOLOGY);

    @BeforeEach
    void publish() {
        table.edition("2021")
                .forEach(key -> standings.put(Assessment.of(
                        key,
                        METHODOLOGY,
                        Edits.firstOfEverySection(key, table.scores().get(key)))));
    }

    @Test
    void aRaisedIndicatorMovesItsCompositesAndTheRanksOfWhoeverIsOvertaken() {
        AssessmentMoved moved = standings.advance(tajikistan("heroin_trade", "9.5"));

        assertThat(moved.measures())
                .containsExactly(
                        new MeasureMove("criminality", decimal("5.61"), decimal("5.66"), decimal("0.05")),
                        new MeasureMove("criminal_markets", decimal("5.1"), decimal("5.2"), decimal("0.1")),
                        new MeasureMove("heroin_trade", decimal("8.5"), decimal("9.5"), decimal("1")));
        assertThat(moved.cause().section()).isEqualTo("drugs");
        assertThat(moved.version()).isEqualTo(10);
        assertThat(moved.ranks().get(0).scope()).isEqualTo("world");
        assertThat(own(moved, "world").from()).isEqualTo(62);
        assertThat(own(moved, "world").to()).isLessThan(62);
        assertThat(moved.ranks())
                .allSatisfy(ranks ->
                        assertThat(ranks.moved()).extracting(RankMove::country).isSorted());
    }

    @Test
    void anIndicatorThatIsNoLongerScoredTakesTheCountryOutOfTheRanking() {
        AssessmentMoved moved = standings.advance(tajikistan("heroin_trade", null));

        assertThat(moved.measures()).contains(new MeasureMove("criminality", decimal("5.61"), null, null));
        assertThat(own(moved, "world")).isEqualTo(new RankMove("TJK", 62, null));
        assertThat(moved.quadrant())
                .isEqualTo(new AssessmentMoved.QuadrantMove("high_criminality_low_resilience", null));
        assertThat(moved.bands()).contains(new AssessmentMoved.BandMove("criminality", "significant", null));
    }

    @Test
    void anEditThatChangesNoScoreMovesNothingAndIsStillTold() {
        AssessmentMoved moved = standings.advance(tajikistan("heroin_trade", "8.5"));

        assertThat(moved.version()).isEqualTo(10);
        assertThat(moved.measures()).isEmpty();
        assertThat(moved.bands()).isEmpty();
        assertThat(moved.ranks()).isEmpty();
        assertThat(moved.quadrant()).isNull();
    }

    private Assessment tajikistan(String indicator, String score) {
        Assessment before = standings.of("TJK");
        SectionRevised drugs = before.sections().get("drugs");
        Map<String, Score> scores = new HashMap<>(drugs.scores());
        scores.put(indicator, score == null ? null : Score.of(score));
        return before.with(new SectionRevised(
                "2021", "TJK", "drugs", 2, 10, "", scores, drugs.sources(), "editor", drugs.at(), "new seizures"));
    }

    private static RankMove own(AssessmentMoved moved, String scope) {
        return moved.ranks().stream()
                .filter(ranks ->
                        ranks.measure().equals("criminality") && ranks.scope().equals(scope))
                .map(RankMoves::moved)
                .flatMap(moves -> moves.stream().filter(move -> move.country().equals("TJK")))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }
}
