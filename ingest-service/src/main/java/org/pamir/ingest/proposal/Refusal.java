package org.pamir.ingest.proposal;

import java.util.List;
import java.util.Map;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.merge.MergedSection;
import org.pamir.ingest.section.SectionContent;
import org.pamir.ingest.section.Violation;
import org.pamir.ingest.warning.Warning;

/** Why something was not done. Whatever it is, nothing was written. */
public sealed interface Refusal {

    record UnknownProposal(long id) implements Refusal {}

    /** @param what {@code section}, {@code comment} or {@code warning}, of the proposal */
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

    /** @param violations each with its JSON pointer into what was sent, or into the proposal */
    record Invalid(List<Violation> violations) implements Refusal {}

    /**
     * The author saved something else meanwhile, in another window.
     *
     * @param draft the number of the draft that is there
     * @param theirs what it says
     */
    record DraftConflict(String section, int draft, SectionContent mine, SectionContent theirs, MergedSection merged)
            implements Refusal {}

    /** What was settled is no longer what is there: look again. */
    record Overtaken(String section, int draft, int currentRevision) implements Refusal {}

    /** The ledger moved, and somebody has to settle by hand. @param conflicts by section; the others are clean */
    record Conflicts(Map<String, SectionMerge> conflicts) implements Refusal {}

    /** @param warnings that have to be answered in writing before */
    record UnansweredWarnings(List<Warning> warnings) implements Refusal {}
}
