package org.pamir.scoring.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Score;

class AssessmentFoldTest {

    private final Edits edits = new Edits("2021", "TJK");
    private final SectionRevised first = edits.edit("people", Map.of());
    private final SectionRevised second = edits.edit("trade", Map.of());
    private AssessmentFold fold;

    @BeforeEach
    void open() {
        fold = new AssessmentFold(
                Assessment.unwritten(
                        new AssessmentKey("2021", "TJK"),
                        Methodologies.all().edition("2021").orElseThrow()),
                Map.of());
    }

    @Test
    void otherContentForAnAppliedVersionIsRefused() {
        fold.take(first);

        AssessmentFold.Step step = fold.take(with(first, 1, 1, "another reason"));

        assertThat(step.refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo("version 1 is known with other content"));
    }

    @Test
    void otherContentForAHeldVersionIsRefusedAndTheFirstOneStays() {
        fold.take(second);

        AssessmentFold.Step step = fold.take(with(second, 1, 2, "another reason"));

        assertThat(step.refused()).hasSize(1);
        assertThat(fold.held()).containsExactly(second);
    }

    @Test
    void aRevisionThatSkipsOneOfItsSectionIsRefused() {
        fold.take(first);

        AssessmentFold.Step step = fold.take(with(second, 2, 2, "skips revision 1"));

        assertThat(step.refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason())
                        .isEqualTo("revision 2 of trade cannot make version 2:"
                                + " at version 1 the section is at revision 0"));
    }

    @Test
    void aRevisionThatItsSectionAlreadyHasIsRefusedHoweverFarAheadItsVersionIs() {
        fold.take(first);

        AssessmentFold.Step step = fold.take(with(first, 1, 9, "people is at revision 1"));

        assertThat(step.refused()).hasSize(1);
        assertThat(fold.held()).isEmpty();
    }

    @Test
    void aHeldRevisionThatTheMissingOneContradictsIsRefusedWhenItIsKnown() {
        SectionRevised ahead = with(first, 2, 3, "possible, if version 2 is people too");
        fold.take(first);
        fold.take(with(first, 3, 3, "the only way to revision 3"));

        AssessmentFold.Step step = fold.take(second);

        assertThat(step.versions()).extracting(Assessment::version).containsExactly(2L);
        assertThat(step.refused()).hasSize(1);
        assertThat(fold.take(ahead).versions()).extracting(Assessment::version).containsExactly(3L);
    }

    @Test
    void anUnscoredIndicatorLeavesItsCompositesWithoutValue() {
        SectionRevised half = edits.edit("people", Map.of("human_trafficking", Score.of("5")));
        List.of(first, second, half).forEach(fold::take);

        Assessment assessment = fold.current();

        assertThat(assessment.measures().get("human_trafficking").value()).isEqualByComparingTo("5");
        assertThat(assessment.measures().get("criminal_markets").exact()).isNull();
        assertThat(assessment.quadrant()).isNull();
        assertThat(assessment.scorecard().sections()).isEqualTo(Map.of("people", 2, "trade", 1));
    }

    private static SectionRevised with(SectionRevised revision, int number, long version, String message) {
        return new SectionRevised(
                revision.edition(),
                revision.country(),
                revision.section(),
                number,
                version,
                "",
                revision.scores(),
                List.of(),
                revision.by(),
                revision.at(),
                message);
    }
}
