package org.pamir.ingest.proposal;

import java.util.List;

/**
 * A proposal with all that is said about it.
 *
 * @param comments oldest first, resolved ones included
 */
public record ProposalView(Proposal proposal, List<Comment> comments, List<Answer> answers) {

    public ProposalView {
        comments = List.copyOf(comments);
        answers = List.copyOf(answers);
    }

    public long openComments() {
        return comments.stream().filter(comment -> comment.resolved().isEmpty()).count();
    }
}
