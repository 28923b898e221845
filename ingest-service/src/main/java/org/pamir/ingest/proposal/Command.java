package org.pamir.ingest.proposal;

import static org.pamir.ingest.proposal.State.APPROVED;
import static org.pamir.ingest.proposal.State.CHANGES_REQUESTED;
import static org.pamir.ingest.proposal.State.DRAFT;
import static org.pamir.ingest.proposal.State.IN_REVIEW;

import java.util.Optional;
import java.util.Set;
import org.pamir.ingest.identity.Right;

/** What somebody may want of a proposal: who may, and in which states, is said here and nowhere else. */
public enum Command {
    /** Change title or message, save a section or take one out. */
    EDIT(Right.PROPOSE, Whose.OWN, null, DRAFT, CHANGES_REQUESTED),
    SUBMIT(Right.PROPOSE, Whose.OWN, IN_REVIEW, DRAFT, CHANGES_REQUESTED),
    /** Take it back to work on it; an approval is void then. */
    REVISE(Right.PROPOSE, Whose.OWN, DRAFT, IN_REVIEW, APPROVED),
    WITHDRAW(Right.PROPOSE, Whose.OWN, State.WITHDRAWN, DRAFT, IN_REVIEW, CHANGES_REQUESTED, APPROVED),
    APPROVE(Right.REVIEW, Whose.OF_OTHERS, APPROVED, IN_REVIEW),
    REQUEST_CHANGES(Right.REVIEW, Whose.OF_OTHERS, CHANGES_REQUESTED, IN_REVIEW, APPROVED),
    /** What is approved; {@link Life} says when a review may be left out. */
    PUBLISH(Right.PUBLISH_APPROVED, Whose.ANY, State.PUBLISHED, APPROVED),
    /** Say when it is to be published, or that it is not. */
    SCHEDULE(Right.PUBLISH_APPROVED, Whose.ANY, null, APPROVED),
    /** Put a section on the current revision; {@link Life} takes the approval back. */
    SETTLE(Right.PROPOSE, Whose.OWN, null, DRAFT, IN_REVIEW, CHANGES_REQUESTED, APPROVED),
    /** Answer a warning. */
    ANSWER(Right.PROPOSE, Whose.OWN, null, DRAFT, IN_REVIEW, CHANGES_REQUESTED, APPROVED),
    COMMENT(Right.READ_DRAFTS, Whose.ANY, null, State.values());

    /** Who may, as far as authorship goes. */
    enum Whose {
        OWN,
        OF_OTHERS,
        ANY
    }

    private final Right right;
    private final Whose whose;
    private final State next;
    private final Set<State> states;

    Command(Right right, Whose whose, State next, State... states) {
        this.right = right;
        this.whose = whose;
        this.next = next;
        this.states = Set.of(states);
    }

    Right right() {
        return right;
    }

    Whose whose() {
        return whose;
    }

    /** The state that it leads to; nothing where the state stays. */
    Optional<State> next() {
        return Optional.ofNullable(next);
    }

    /** In which it is possible. */
    Set<State> states() {
        return states;
    }
}
