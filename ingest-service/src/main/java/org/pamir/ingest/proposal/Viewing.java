package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.pamir.ingest.section.Ledger;

/** Gathers what is said about proposals. Every method belongs into its caller's transaction. */
@ApplicationScoped
class Viewing {

    private final CommentStore comments;
    private final AnswerStore answers;
    private final Bases bases;
    private final Ledger ledger;

    Viewing(CommentStore comments, AnswerStore answers, Bases bases, Ledger ledger) {
        this.comments = comments;
        this.answers = answers;
        this.bases = bases;
        this.ledger = ledger;
    }

    ProposalView of(Proposal proposal) {
        return of(List.of(proposal)).get(0);
    }

    List<ProposalView> of(List<Proposal> proposals) {
        List<Long> ids = proposals.stream().map(Proposal::id).toList();
        Map<Long, List<Comment>> said = comments.of(ids);
        Map<Long, List<Answer>> answered = answers.of(ids);
        return proposals.stream()
                .map(proposal -> {
                    List<Answer> given = answered.getOrDefault(proposal.id(), List.of());
                    List<Comment> spoken = said.getOrDefault(proposal.id(), List.of());
                    return new ProposalView(proposal, spoken, warnings(proposal, given), given);
                })
                .toList();
    }

    /** What is over needs no warning, and would be compared with what came of itself. */
    private List<AnsweredWarning> warnings(Proposal proposal, List<Answer> given) {
        if (proposal.state().isFinal()) {
            return List.of();
        }
        Map<String, SectionMerge> merges = bases.merge(proposal, ledger.sections(proposal.assessment()));
        return warnings(proposal, merges, given);
    }

    /** @param merges what would be published, section by section */
    List<AnsweredWarning> warnings(Proposal proposal, Map<String, SectionMerge> merges) {
        return warnings(proposal, merges, answers.of(List.of(proposal.id())).getOrDefault(proposal.id(), List.of()));
    }

    private List<AnsweredWarning> warnings(Proposal proposal, Map<String, SectionMerge> merges, List<Answer> given) {
        return merges.values().stream()
                .flatMap(merge -> bases.warnings(proposal.assessment(), merge).stream())
                .map(warning -> AnsweredWarning.of(warning, given))
                .toList();
    }
}
