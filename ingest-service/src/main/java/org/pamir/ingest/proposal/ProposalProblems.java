package org.pamir.ingest.proposal;

import static org.pamir.ingest.problem.Problems.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Locale;
import java.util.Optional;
import org.pamir.ingest.editorial.EditorialProblems;
import org.pamir.ingest.identity.IdentityProblems;
import org.pamir.ingest.problem.Problems;
import org.pamir.ingest.section.EntityTags;

/** What is refused about proposals, as problems. */
public final class ProposalProblems {

    private ProposalProblems() {}

    public static HttpProblem of(Refusal refusal) {
        if (refusal instanceof Refusal.UnknownProposal unknown) {
            return problem(404, "unknown-proposal", "No such proposal")
                    .withDetail("There is no proposal " + unknown.id())
                    .build();
        }
        if (refusal instanceof Refusal.UnknownPart unknown) {
            return problem(404, "unknown-" + unknown.what(), "No such " + unknown.what())
                    .withDetail("The proposal has no " + unknown.what() + " " + unknown.code())
                    .build();
        }
        if (refusal instanceof Refusal.Invalid invalid) {
            return Problems.invalidContent(invalid.violations());
        }
        return who(refusal).or(() -> overtaken(refusal)).orElseGet(() -> blocked(refusal));
    }

    static HttpProblem preconditionRequired() {
        return problem(428, "precondition-required", "A change needs a precondition")
                .withDetail("Send If-Match with the ETag of the proposal that you saw")
                .build();
    }

    static HttpProblem malformedPrecondition() {
        return problem(400, "malformed-precondition", "A precondition cannot be read")
                .withDetail("If-Match takes * or entity tags in quotes, such as \"3\"")
                .build();
    }

    private static Optional<HttpProblem> who(Refusal refusal) {
        if (refusal instanceof Refusal.Forbidden forbidden) {
            return Optional.of(IdentityProblems.forbidden(forbidden.right(), forbidden.assessment()));
        }
        if (refusal instanceof Refusal.ReviewRequired) {
            return Optional.of(EditorialProblems.reviewRequired());
        }
        if (refusal instanceof Refusal.OwnProposal own) {
            return Optional.of(problem(403, "own-proposal", "This takes somebody else")
                    .withDetail("Nobody may " + words(own.command()) + " a proposal of their own, whatever their roles")
                    .build());
        }
        if (refusal instanceof Refusal.NotTheAuthor other) {
            return Optional.of(problem(403, "not-the-author", "This takes the author")
                    .withDetail("The proposal is " + other.author() + "'s")
                    .build());
        }
        return Optional.empty();
    }

    private static Optional<HttpProblem> overtaken(Refusal refusal) {
        if (refusal instanceof Refusal.Stale stale) {
            return Optional.of(problem(412, "stale-proposal", "The proposal is not the one that you saw")
                    .withHeader("ETag", EntityTags.of(stale.current().version()))
                    .withDetail("It is at version " + stale.current().version() + " now")
                    .with("current_version", stale.current().version())
                    .with("state", stale.current().state().word())
                    .build());
        }
        if (refusal instanceof Refusal.WrongState wrong) {
            return Optional.of(problem(409, "wrong-state", "The proposal is in another state")
                    .withDetail("Nobody can " + words(wrong.command()) + " a proposal that is "
                            + wrong.state().word().replace('_', ' '))
                    .with("state", wrong.state().word())
                    .build());
        }
        if (refusal instanceof Refusal.Overtaken overtaken) {
            return Optional.of(problem(409, "overtaken", "The section moved on while it was settled")
                    .withDetail("Look at the merge again")
                    .with("section", overtaken.section())
                    .with("draft", overtaken.draft())
                    .with("current_revision", overtaken.currentRevision())
                    .build());
        }
        return Optional.empty();
    }

    private static HttpProblem blocked(Refusal refusal) {
        if (refusal instanceof Refusal.DraftConflict conflict) {
            return problem(409, "draft-conflict", "The section was saved in another window meanwhile")
                    .withDetail("Both changed the same place; draft " + conflict.draft() + " is there now")
                    .with("section", conflict.section())
                    .with("draft", conflict.draft())
                    .with("conflicts", conflict.merged().conflicts())
                    .with("mine", ContentDocument.of(conflict.mine()))
                    .with("theirs", ContentDocument.of(conflict.theirs()))
                    .with("merged", ContentDocument.of(conflict.merged().content()))
                    .build();
        }
        if (refusal instanceof Refusal.Conflicts moved) {
            return problem(409, "conflict", "The sections changed meanwhile, in the same places")
                    .withDetail("Settle " + String.join(", ", moved.conflicts().keySet()) + "; nothing was published")
                    .with("conflicts", MergeDocument.of(moved.conflicts()))
                    .build();
        }
        if (refusal instanceof Refusal.UnansweredWarnings unanswered) {
            return problem(409, "unanswered-warnings", "There are warnings to answer")
                    .withDetail("Nothing is published until they are answered in writing")
                    .with(
                            "warnings",
                            unanswered.warnings().stream()
                                    .map(warning -> WarningDocument.of(warning, Optional.empty()))
                                    .toList())
                    .build();
        }
        throw new IllegalArgumentException("no problem for " + refusal.getClass());
    }

    private static String words(Command command) {
        return command.name().toLowerCase(Locale.ROOT).replace("request_changes", "request changes of");
    }
}
