package org.pamir.ingest.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.ingest.identity.Grants;
import org.pamir.ingest.identity.Origin;
import org.pamir.ingest.identity.Role;

/** Every command in every state, by the author and by somebody else, each with every role there is. */
class LifeTest {

    private static final AssessmentKey ASSESSMENT = new AssessmentKey("2021", "TJK");
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> ALL_ROLES =
            Stream.of(Role.values()).map(Role::word).toList();

    /** Per command, in the order of the states: what the author gets, and what anybody else gets. */
    static Stream<Arguments> table() {
        return Stream.of(
                //                     draft      in_review  changes    approved   published  withdrawn
                row(Command.EDIT, "author", "same", "state", "same", "state", "state", "state"),
                row(Command.EDIT, "other", "author", "author", "author", "author", "author", "author"),
                row(Command.SUBMIT, "author", "in_review", "state", "in_review", "state", "state", "state"),
                row(Command.SUBMIT, "other", "author", "author", "author", "author", "author", "author"),
                row(Command.REVISE, "author", "state", "draft", "state", "draft", "state", "state"),
                row(Command.REVISE, "other", "author", "author", "author", "author", "author", "author"),
                row(Command.WITHDRAW, "author", "withdrawn", "withdrawn", "withdrawn", "withdrawn", "state", "state"),
                row(Command.WITHDRAW, "other", "author", "author", "author", "author", "author", "author"),
                row(Command.APPROVE, "author", "own", "own", "own", "own", "own", "own"),
                row(Command.APPROVE, "other", "state", "approved", "state", "state", "state", "state"),
                row(Command.REQUEST_CHANGES, "author", "own", "own", "own", "own", "own", "own"),
                row(
                        Command.REQUEST_CHANGES,
                        "other",
                        "state",
                        "changes_requested",
                        "state",
                        "changes_requested",
                        "state",
                        "state"),
                row(Command.PUBLISH, "author", "published", "published", "published", "published", "state", "state"),
                row(Command.PUBLISH, "other", "state", "published", "state", "published", "state", "state"),
                row(Command.SCHEDULE, "author", "state", "state", "state", "same", "state", "state"),
                row(Command.SCHEDULE, "other", "state", "state", "state", "same", "state", "state"),
                row(Command.SETTLE, "author", "same", "same", "same", "in_review", "state", "state"),
                row(Command.SETTLE, "other", "author", "author", "author", "author", "author", "author"),
                row(Command.ANSWER, "author", "same", "same", "same", "same", "state", "state"),
                row(Command.ANSWER, "other", "author", "author", "author", "author", "author", "author"),
                row(Command.COMMENT, "author", "same", "same", "same", "same", "same", "same"),
                row(Command.COMMENT, "other", "same", "same", "same", "same", "same", "same"));
    }

    @ParameterizedTest(name = "{0} by the {1}")
    @MethodSource("table")
    void aCommandLeadsWhereTheTableSays(Command command, String who, List<String> expected) {
        List<String> outcomes = Stream.of(State.values())
                .map(state -> outcome(Life.decide(proposal(state), command, actor(who, ALL_ROLES), false), state))
                .toList();

        assertThat(outcomes).isEqualTo(expected);
    }

    @Test
    void theTableLeavesNoCommandOut() {
        assertThat(table().map(row -> row.get()[0])).contains((Object[]) Command.values());
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void whoeverIsNotGrantedTheAssessmentGetsNowhere(Command command) {
        for (State state : State.values()) {
            Life.Decision decision =
                    Life.decide(proposal(state), command, actor("other", List.of("publisher@AFG", "admin")), false);

            assertThat(decision).isInstanceOf(Life.Decision.Refused.class);
            assertThat(((Life.Decision.Refused) decision).refusal()).isInstanceOf(Refusal.Forbidden.class);
        }
    }

    @ParameterizedTest(name = "{0} of one''s own in {1}: {3} where reviews are {2}")
    @CsvSource({
        "publisher, draft, voluntary, published",
        "publisher, draft, required, review",
        "publisher, in_review, required, review",
        "publisher, approved, required, published",
        "author, draft, voluntary, forbidden",
        "author, approved, voluntary, forbidden",
        "author+reviewer, draft, voluntary, own",
        "author+reviewer, in_review, voluntary, own",
        "author+reviewer, approved, voluntary, published"
    })
    void whoMayPublishTheirOwn(String roles, String state, String review, String expected) {
        State from = State.of(state).orElseThrow();

        Life.Decision decision = Life.decide(
                proposal(from),
                Command.PUBLISH,
                actor("author", List.of(roles.split("\\+"))),
                review.equals("required"));

        assertThat(outcome(decision, from)).isEqualTo(expected);
    }

    @Test
    void anApprovalSaysWhoAndDoesNotOutliveASettledConflict() {
        Proposal reviewed = taken(proposal(State.IN_REVIEW), Command.APPROVE, "other");
        Proposal scheduled = reviewed.scheduled(Optional.of(new Schedule(THEN, "other")));

        Proposal settled = taken(scheduled, Command.SETTLE, "author");

        assertThat(reviewed.reviewedBy()).contains("other");
        assertThat(settled.state()).isEqualTo(State.IN_REVIEW);
        assertThat(settled.reviewedBy()).isEmpty();
        assertThat(settled.schedule()).isEmpty();
    }

    private static Proposal taken(Proposal proposal, Command command, String who) {
        return ((Life.Decision.Taken) Life.decide(proposal, command, actor(who, ALL_ROLES), false)).proposal();
    }

    private static Arguments row(Command command, String who, String... expected) {
        return Arguments.of(command, who, List.of(expected));
    }

    private static String outcome(Life.Decision decision, State before) {
        if (decision instanceof Life.Decision.Taken taken) {
            return taken.proposal().state() == before
                    ? "same"
                    : taken.proposal().state().word();
        }
        Refusal refusal = ((Life.Decision.Refused) decision).refusal();
        return Map.of(
                        Refusal.WrongState.class, "state",
                        Refusal.OwnProposal.class, "own",
                        Refusal.NotTheAuthor.class, "author",
                        Refusal.ReviewRequired.class, "review",
                        Refusal.Forbidden.class, "forbidden")
                .get(refusal.getClass());
    }

    private static Proposal proposal(State state) {
        return new Proposal(
                1,
                ASSESSMENT,
                "A title",
                "",
                state,
                "author",
                THEN,
                THEN,
                1,
                Map.of(),
                state == State.APPROVED ? Optional.of("somebody") : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Actor actor(String name, List<String> grants) {
        return new Actor(
                new Origin(name, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), Grants.of(grants));
    }
}
