package org.pamir.ingest.proposal;

import java.util.List;

/**
 * A proposal with all that is said about it.
 *
 * @param comments oldest first, resolved ones included
 * @param warnings about what it would publish now; none once it is published or withdrawn
 * @param answers oldest first, those included that no longer count
 */
public record ProposalView(
        Proposal proposal, List<Comment> comments, List<AnsweredWarning> warnings, List<Answer> answers) {

    public ProposalView {
        comments = List.copyOf(comments);
        warnings = List.copyOf(warnings);
        answers = List.copyOf(answers);
    }

    public long openComments() {
        return comments.stream().filter(comment -> comment.resolved().isEmpty()).count();
    }

    /** Whether there is a warning now that this answers. */
    public boolean counts(Answer answer) {
        return warnings.stream()
                .anyMatch(warning -> warning.answer().filter(answer::equals).isPresent());
    }

    /** How many warnings keep it from being published. */
    public long blocking() {
        return warnings.stream().filter(AnsweredWarning::isBlocking).count();
    }
}
