package org.pamir.ingest.proposal;

import java.util.List;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.section.Violation;

/** Why something was not done. Whatever it is, nothing was written. */
public sealed interface Refusal {

    record UnknownProposal(long id) implements Refusal {}

    /** @param what {@code section} or {@code comment}, of the proposal */
    record UnknownPart(String what, String code) implements Refusal {}

    record Forbidden(Right right, AssessmentKey assessment) implements Refusal {}

    /** It takes somebody else than the author. */
    record OwnProposal(Command command) implements Refusal {}

    /** It takes the author. */
    record NotTheAuthor(String author) implements Refusal {}

    record WrongState(Command command, State state) implements Refusal {}

    /** The settings let nobody publish what nobody else approved. */
    record ReviewRequired() implements Refusal {}

    /** The proposal is not the one that the caller saw. */
    record Stale(Proposal current) implements Refusal {}

    /** @param violations each with its JSON pointer into what was sent */
    record Invalid(List<Violation> violations) implements Refusal {}
}
