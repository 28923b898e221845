package org.pamir.ingest.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.section.SectionContent;

class WarningRulesTest {

    private static final Section DRUGS =
            Methodologies.all().edition("2021").orElseThrow().section("drugs").orElseThrow();
    private static final WarningPolicy POLICY = new WarningPolicy(Score.of("1.5"), Set.of(WarningCode.SCORE_JUMP));
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

    /** Whether the narrative changes, the heroin score before and after, sources afterwards, and what is warned of. */
    @ParameterizedTest
    @CsvSource({
        "same,    8,  8, 1, ''",
        "same,    8,  8, 0, score_without_source",
        "same,    8,   , 0, scores_without_narrative",
        "same,    8,  9, 1, scores_without_narrative",
        "same,     ,  9, 1, scores_without_narrative",
        "same,    8,   , 1, scores_without_narrative",
        "changed, 8,  8, 1, narrative_without_scores",
        "changed, 8,  8, 0, 'narrative_without_scores score_without_source'",
        "changed,  ,   , 0, narrative_without_scores",
        "changed, 8,  9, 1, ''",
        "changed, 8,9.5, 1, score_jump",
        "changed, 8,6.5, 1, score_jump",
        "changed, 8, 10, 1, score_jump",
        "changed, 8,  7, 1, ''",
        "changed,  , 10, 1, ''",
        "changed,10,   , 1, ''",
        "same,    2,  9, 0, 'score_jump scores_without_narrative score_without_source'"
    })
    void eachRuleWarnsOfItsOwn(String narrative, String before, String after, int sources, String codes) {
        List<Warning> warnings = WarningRules.check(
                DRUGS,
                content("Text.", before, 1),
                content(narrative.equals("changed") ? "Other." : "Text.", after, sources),
                LastChanges.NONE,
                POLICY);

        assertThat(String.join(" ", warnings.stream().map(Warning::code).toList()))
                .isEqualTo(codes);
    }

    @Test
    void aSectionThatNobodyTouchesIsNotBlamedForItsSources() {
        SectionContent untouched = content("Text.", "8", 0);

        assertThat(WarningRules.check(DRUGS, untouched, untouched, LastChanges.NONE, POLICY))
                .isEmpty();
    }

    @Test
    void aWarningSaysWhatItIsAbout() {
        List<Warning> warnings =
                WarningRules.check(DRUGS, content("A.", "8", 1), content("B.", "9.5", 1), LastChanges.NONE, POLICY);

        assertThat(warnings)
                .containsExactly(new Warning(
                        "score_jump",
                        "drugs",
                        "heroin_trade",
                        Map.of("from", "8", "to", "9.5"),
                        "Heroin trade rises by 1.5, from 8 to 9.5: say why.",
                        true));
    }

    @Test
    void theThresholdAndWhatBlocksAreSettings() {
        WarningPolicy strict = new WarningPolicy(Score.of("0.5"), Set.of(WarningCode.SCORES_WITHOUT_NARRATIVE));

        List<Warning> warnings =
                WarningRules.check(DRUGS, content("A.", "8", 1), content("A.", "7.5", 1), LastChanges.NONE, strict);

        assertThat(warnings)
                .extracting(Warning::code, Warning::blocking)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("score_jump", false),
                        org.assertj.core.groups.Tuple.tuple("scores_without_narrative", true));
    }

    /** Revisions of the narrative and of the score, whether the narrative changes now, and whether it is warned. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, same, true",
        " , 2, same, true",
        "1, 2, changed, false",
        "2, 2, same, false",
        "3, 2, same, false",
        "1,  , same, false",
        " ,  , same, false"
    })
    void aNarrativeOlderThanTheNewestScoreIsWarnedOf(Integer narrative, Integer score, String change, boolean warned) {
        LastChanges known = new LastChanges(
                narrative == null ? null : new LastChange(narrative, JUNE),
                score == null ? Map.of() : Map.of("heroin_trade", new LastChange(score, JULY)));
        SectionContent after = content(change.equals("changed") ? "B." : "A.", "8", 1);

        List<Warning> warnings = WarningRules.check(DRUGS, content("A.", "8", 1), after, known, POLICY);

        assertThat(warnings.stream().anyMatch(each -> each.code().equals("narrative_older_than_scores")))
                .isEqualTo(warned);
    }

    @Test
    void anOlderNarrativeIsNamedWithBothRevisionsAndMoments() {
        LastChanges known = new LastChanges(new LastChange(2, JUNE), Map.of("heroin_trade", new LastChange(5, JULY)));
        SectionContent content = content("A.", "8", 1);

        Warning warning =
                WarningRules.check(DRUGS, content, content, known, POLICY).get(0);

        assertThat(warning.inputs())
                .isEqualTo(Map.of(
                        "narrative_revision", "2",
                        "narrative_at", "2026-06-01T00:00:00Z",
                        "scores_revision", "5",
                        "scores_at", "2026-07-01T00:00:00Z"));
        assertThat(warning.sentence())
                .isEqualTo("Heroin trade was scored in revision 5; the narrative of " + DRUGS.title()
                        + " is from revision 2.");
    }

    @Test
    void anAnswerIsForTheInputsThatItWasGivenTo() {
        String key = keyOfJump("8", "9.5");

        assertThat(keyOfJump("8", "9.5")).isEqualTo(key).isEqualTo("score_jump /drugs/heroin_trade from=8 to=9.5");
        assertThat(keyOfJump("8", "10")).isNotEqualTo(key);
        assertThat(keyOfJump("7", "9.5")).isNotEqualTo(key);
    }

    private static String keyOfJump(String from, String to) {
        return WarningRules.check(DRUGS, content("A.", from, 1), content("B.", to, 1), LastChanges.NONE, POLICY)
                .get(0)
                .key();
    }

    private static SectionContent content(String narrative, String heroin, int sources) {
        Map<String, Score> scores = new HashMap<>();
        scores.put("heroin_trade", heroin == null ? null : Score.of(heroin));
        return SectionContent.of(
                DRUGS,
                narrative,
                scores,
                sources == 0 ? List.of() : List.of(new Source("Report", "https://example.org/report")));
    }
}
