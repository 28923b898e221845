package org.pamir.ingest.desk.proposal;

import java.util.List;
import java.util.Locale;
import org.pamir.ingest.proposal.Command;
import org.pamir.ingest.proposal.Refusal;
import org.pamir.ingest.proposal.State;
import org.pamir.ingest.section.Violation;

/** What pages say in words about proposals. */
final class Sentences {

    private Sentences() {}

    static String state(State state) {
        return switch (state) {
            case DRAFT -> "Draft";
            case IN_REVIEW -> "In review";
            case CHANGES_REQUESTED -> "Changes requested";
            case APPROVED -> "Approved";
            case PUBLISHED -> "Published";
            case WITHDRAWN -> "Withdrawn";
        };
    }

    static List<Fault> faults(Refusal refusal) {
        if (refusal instanceof Refusal.Invalid invalid) {
            return invalid.violations().stream()
                    .map(violation -> new Fault(field(violation.pointer()), sentence(violation)))
                    .toList();
        }
        if (refusal instanceof Refusal.UnansweredWarnings unanswered) {
            return unanswered.warnings().stream()
                    .map(warning ->
                            new Fault("section-" + warning.section(), "Answer this first: " + warning.sentence()))
                    .toList();
        }
        if (refusal instanceof Refusal.Conflicts conflicts) {
            return conflicts.conflicts().keySet().stream()
                    .map(section -> new Fault(
                            "section-" + section,
                            "Somebody published other changes of the same place meanwhile. Its author has to settle it"
                                    + " first."))
                    .toList();
        }
        return List.of(Fault.of(of(refusal)));
    }

    static String of(Refusal refusal) {
        if (refusal instanceof Refusal.OwnProposal) {
            return "This is your own proposal: somebody else has to do that.";
        }
        if (refusal instanceof Refusal.NotTheAuthor other) {
            return "Only its author, " + other.author() + ", can do that.";
        }
        if (refusal instanceof Refusal.WrongState wrong) {
            return "The proposal is " + state(wrong.state()).toLowerCase(Locale.ROOT) + " by now: "
                    + verb(wrong.command()) + " is not possible any more.";
        }
        if (refusal instanceof Refusal.ReviewRequired) {
            return "Everything needs somebody else's review before it is published.";
        }
        if (refusal instanceof Refusal.Stale) {
            return "Somebody changed the proposal since you loaded this page. Look at what it is now, and decide again.";
        }
        if (refusal instanceof Refusal.UnknownPart part) {
            return "There is no such " + part.what() + " in the proposal any more.";
        }
        return refusal instanceof Refusal.Overtaken
                ? "The section was changed again meanwhile. Your text is still here: look once more."
                : "This is not possible now.";
    }

    private static String sentence(Violation violation) {
        return switch (violation.pointer()) {
            case "/title" -> "Title: " + violation.detail();
            case "/message" -> "Reason: " + violation.detail();
            case "/sections" -> "There is no section in the proposal yet. Add one first.";
            case "/comment" -> "Comment: " + violation.detail();
            case "/text" -> "Text: " + violation.detail();
            default -> violation.detail();
        };
    }

    private static String field(String pointer) {
        String[] parts = pointer.split("/");
        if (parts.length > 2 && parts[1].equals("sections")) {
            return "section-" + parts[2];
        }
        return parts.length == 2 && !parts[1].equals("sections") ? parts[1] : "";
    }

    private static String verb(Command command) {
        return switch (command) {
            case EDIT -> "editing";
            case SUBMIT -> "submitting";
            case REVISE -> "taking it back";
            case WITHDRAW -> "withdrawing";
            case APPROVE -> "approving";
            case REQUEST_CHANGES -> "requesting changes";
            case PUBLISH -> "publishing";
            case SCHEDULE -> "scheduling";
            case SETTLE -> "settling";
            case ANSWER -> "answering";
            case COMMENT -> "commenting";
        };
    }
}
