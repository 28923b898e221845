package org.pamir.bench.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pamir.bench.load.Answer;
import org.pamir.bench.load.Attempt;
import org.pamir.bench.load.Capture;
import org.pamir.bench.load.Edit;
import org.pamir.bench.load.Look;

/** The checker itself: each invariant is content with what is right, and sees what is wrong. */
class InvariantsTest {

    private static final Edit EDIT = edit(1, 1);
    private static final Revision FIRST = new Revision("TJK", "financial_crimes", 1, 1, "first", new TreeMap<>());
    private static final Revision SECOND = held(EDIT, 2, 2);

    @Test
    void anEditThatWasAcknowledgedMustBeHeldAsItWasSent() {
        List<Attempt> attempts = List.of(attempt(EDIT, acknowledged(2, 2)));

        assertThat(new NothingLost().check(written(attempts, FIRST, SECOND))).isEmpty();
        assertThat(new NothingLost().check(written(attempts, FIRST))).hasSize(1);
        assertThat(new NothingLost().check(written(attempts, FIRST, held(edit(2, 1), 2, 2))))
                .hasSize(1);
        assertThat(new NothingLost().check(written(List.of(attempt(EDIT, acknowledged(2, 3))), FIRST, SECOND)))
                .hasSize(1);
    }

    @Test
    void anEditMayNotBeAppliedTwiceNorOneThatWasRefusedAtAll() {
        List<Attempt> unknown = List.of(attempt(EDIT, silence()), attempt(EDIT, stale(2)));
        List<Attempt> refused = List.of(attempt(EDIT, stale(1)));

        assertThat(new NothingTwice().check(written(unknown, FIRST, SECOND))).isEmpty();
        assertThat(new NothingTwice().check(written(unknown, FIRST))).isEmpty();
        assertThat(new NothingTwice().check(written(unknown, FIRST, SECOND, held(EDIT, 3, 3))))
                .hasSize(1);
        assertThat(new NothingTwice().check(written(refused, FIRST, SECOND))).hasSize(1);
    }

    @Test
    void ofTwoEditsOfOneRevisionOneWins() {
        Edit other = edit(2, 1);

        assertThat(new NothingOverwritten()
                        .check(written(
                                List.of(attempt(EDIT, acknowledged(2, 2)), attempt(other, stale(2))), FIRST, SECOND)))
                .isEmpty();
        assertThat(new NothingOverwritten()
                        .check(written(
                                List.of(attempt(EDIT, acknowledged(2, 2)), attempt(other, acknowledged(3, 3))),
                                FIRST,
                                SECOND,
                                held(other, 3, 3))))
                .hasSize(2);
    }

    @Test
    void numbersHaveNoGap() {
        assertThat(new NothingOverwritten().check(written(List.of(), FIRST, held(EDIT, 3, 3))))
                .hasSize(2);
    }

    @Test
    void aConnectionNeverGoesBackNorBelowWhatItAskedFor() {
        Look five = new Look("reader", "TJK", 0, 200, 5, 1);

        assertThat(new NeverBackwards().check(read(five, new Look("reader", "TJK", 6, 200, 6, 2))))
                .isEmpty();
        assertThat(new NeverBackwards().check(read(five, new Look("reader", "TJK", 0, 200, 4, 2))))
                .hasSize(1);
        assertThat(new NeverBackwards().check(read(five, new Look("other", "TJK", 6, 200, 5, 2))))
                .hasSize(1);
    }

    @Test
    void aClientHasEveryEventOnce() {
        LogEntry three = new LogEntry(3, "section", "2023", "TJK", 1);
        LogEntry four = new LogEntry(4, "section", "2023", "TJK", 2);

        assertThat(new EachEventOnce().check(followed(capture(3, 4), three, four)))
                .isEmpty();
        assertThat(new EachEventOnce().check(followed(capture(4), three, four))).hasSize(1);
        assertThat(new EachEventOnce().check(followed(capture(3, 3, 4), three, four)))
                .hasSize(1);
    }

    @Test
    void aRefusalIsAProblemAndNoFailure() {
        assertThat(new TypedErrors().check(written(List.of(attempt(EDIT, stale(2)), attempt(EDIT, silence())))))
                .isEmpty();
        assertThat(new TypedErrors()
                        .check(written(
                                List.of(attempt(EDIT, new Answer(500, 0, 0, "application/problem+json x", false))))))
                .hasSize(1);
        assertThat(new TypedErrors()
                        .check(written(
                                List.of(attempt(EDIT, new Answer(503, 0, 0, "application/problem+json x", false))))))
                .hasSize(1);
        assertThat(new TypedErrors().check(written(List.of(attempt(EDIT, new Answer(404, 0, 0, "text/html ", false))))))
                .hasSize(1);
    }

    private static Edit edit(long id, int base) {
        return new Edit(
                id,
                Edit.Kind.FRESH,
                "TJK",
                "financial_crimes",
                base,
                "edit " + id,
                new TreeMap<>(Map.of("financial_crimes", 4)));
    }

    private static Revision held(Edit edit, int revision, long version) {
        return new Revision(edit.country(), edit.section(), revision, version, edit.narrative(), edit.scores());
    }

    private static Attempt attempt(Edit edit, Answer answer) {
        return new Attempt(edit, 1, false, "ingest-service-1", 0, 1, answer);
    }

    private static Answer acknowledged(int revision, long version) {
        return new Answer(200, revision, version, null, false);
    }

    private static Answer stale(int current) {
        return new Answer(412, current, 0, "application/problem+json x", false);
    }

    private static Answer silence() {
        return new Answer(0, 0, 0, "reset", false);
    }

    private static Capture capture(long... positions) {
        Capture capture = new Capture("client", "section");
        capture.at("log-2");
        for (long position : positions) {
            capture.at("log-" + position);
            capture.event("section");
        }
        return capture;
    }

    private static Evidence written(List<Attempt> attempts, Revision... revisions) {
        return evidence(attempts, List.of(), List.of(), List.of(revisions), List.of());
    }

    private static Evidence read(Look... looks) {
        return evidence(List.of(), List.of(looks), List.of(), List.of(), List.of());
    }

    private static Evidence followed(Capture capture, LogEntry... entries) {
        return evidence(List.of(), List.of(), List.of(capture), List.of(), List.of(entries));
    }

    private static Evidence evidence(
            List<Attempt> attempts,
            List<Look> looks,
            List<Capture> captures,
            List<Revision> revisions,
            List<LogEntry> entries) {
        return new Evidence(null, attempts, looks, captures, revisions, List.of(), Map.of(), entries, new TreeMap<>());
    }
}
