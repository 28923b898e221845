package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Gathers what is said about proposals. Every method belongs into its caller's transaction. */
@ApplicationScoped
class Viewing {

    private final CommentStore comments;

    Viewing(CommentStore comments) {
        this.comments = comments;
    }

    ProposalView of(Proposal proposal) {
        return of(List.of(proposal)).get(0);
    }

    List<ProposalView> of(List<Proposal> proposals) {
        List<Long> ids = proposals.stream().map(Proposal::id).toList();
        Map<Long, List<Comment>> said = comments.of(ids);
        return proposals.stream()
                .map(proposal -> new ProposalView(proposal, said.getOrDefault(proposal.id(), List.of()), List.of()))
                .toList();
    }
}
