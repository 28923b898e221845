package org.pamir.ingest.proposal;

import java.util.Optional;
import org.pamir.ingest.identity.Right;

/** What may become of a proposal, by whom. Pure: everything that a decision rests on is in its arguments. */
final class Life {

    private Life() {}

    /** What a decision is: one of the two. */
    sealed interface Decision {

        /** @param proposal in its new state; its version is the caller's to raise when it is kept */
        record Taken(Proposal proposal) implements Decision {}

        record Refused(Refusal refusal) implements Decision {}
    }

    /** @param reviewRequired nobody publishes what nobody else approved */
    static Decision decide(Proposal proposal, Command command, Actor actor, boolean reviewRequired) {
        return refusal(proposal, command, actor, reviewRequired)
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> new Decision.Taken(taken(proposal, command, actor)));
    }

    /** Whether a command is somebody else's to give, whatever the state. */
    static Optional<Refusal> notTheirs(Proposal proposal, Command command, Actor actor) {
        boolean own = proposal.isBy(actor.name());
        if (!actor.may(Right.READ_DRAFTS, proposal.assessment())) {
            return Optional.of(new Refusal.Forbidden(Right.READ_DRAFTS, proposal.assessment()));
        }
        // Before rights: no role makes one's own work somebody else's.
        if (own && command.whose() == Command.Whose.OF_OTHERS) {
            return Optional.of(new Refusal.OwnProposal(command));
        }
        if (!actor.may(command.right(), proposal.assessment())) {
            return Optional.of(new Refusal.Forbidden(command.right(), proposal.assessment()));
        }
        if (!own && command.whose() == Command.Whose.OWN) {
            return Optional.of(new Refusal.NotTheAuthor(proposal.author()));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(Proposal proposal, Command command, Actor actor, boolean reviewRequired) {
        Optional<Refusal> notTheirs = notTheirs(proposal, command, actor);
        if (notTheirs.isPresent()) {
            return notTheirs;
        }
        if (command.states().contains(proposal.state())) {
            return Optional.empty();
        }
        if (command == Command.PUBLISH && !proposal.state().isFinal()) {
            return unreviewed(proposal, proposal.isBy(actor.name()), actor, reviewRequired);
        }
        return Optional.of(new Refusal.WrongState(command, proposal.state()));
    }

    /** One's own at any stage, somebody else's once they handed it in. */
    private static Optional<Refusal> unreviewed(Proposal proposal, boolean own, Actor actor, boolean reviewRequired) {
        boolean trusted = actor.may(Right.PUBLISH, proposal.assessment());
        if (own && !trusted) {
            return Optional.of(new Refusal.OwnProposal(Command.PUBLISH));
        }
        if (trusted && reviewRequired) {
            return Optional.of(new Refusal.ReviewRequired());
        }
        return trusted && (own || proposal.state() == State.IN_REVIEW)
                ? Optional.empty()
                : Optional.of(new Refusal.WrongState(Command.PUBLISH, proposal.state()));
    }

    private static Proposal taken(Proposal proposal, Command command, Actor actor) {
        return switch (command) {
            case APPROVE -> proposal.in(State.APPROVED).reviewedBy(actor.name());
            // What was approved is not what would be published now.
            case SETTLE -> proposal.state() == State.APPROVED ? proposal.in(State.IN_REVIEW) : proposal;
            default -> command.next().map(proposal::in).orElse(proposal);
        };
    }
}
