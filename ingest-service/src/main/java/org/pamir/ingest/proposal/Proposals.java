package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.section.Ledger;

/** Finds proposals for those who may see them. */
@ApplicationScoped
public class Proposals {

    private final ProposalStore proposals;
    private final Viewing viewing;
    private final Bases bases;
    private final Ledger ledger;

    Proposals(ProposalStore proposals, Viewing viewing, Bases bases, Ledger ledger) {
        this.proposals = proposals;
        this.viewing = viewing;
        this.bases = bases;
        this.ledger = ledger;
    }

    /** Refused where it does not exist, or the caller may not see it. */
    @Transactional
    public Result find(long id, Actor actor) {
        Optional<Proposal> found = proposals.find(id);
        if (found.isEmpty()) {
            return new Result.Refused(new Refusal.UnknownProposal(id));
        }
        Proposal proposal = found.get();
        return actor.may(Right.READ_DRAFTS, proposal.assessment())
                ? new Result.Done(viewing.of(proposal))
                : new Result.Refused(new Refusal.Forbidden(Right.READ_DRAFTS, proposal.assessment()));
    }

    /** The same, and refused where a command is not the caller's to give; whether its state allows it is not asked. */
    @Transactional
    public Result find(long id, Command command, Actor actor) {
        Result found = find(id, actor);
        return found instanceof Result.Done done
                ? Life.notTheirs(done.proposal().proposal(), command, actor)
                        .<Result>map(Result.Refused::new)
                        .orElse(found)
                : found;
    }

    /** Newest first; only what the caller may see. */
    @Transactional
    public List<ProposalView> list(Query query, Actor actor) {
        return viewing.of(proposals.list(query, Reach.of(actor)));
    }

    /** What publishing would write now, section by section; nothing is written. */
    @Transactional
    public Map<String, SectionMerge> merge(Proposal proposal) {
        return bases.merge(proposal, ledger.sections(proposal.assessment()));
    }
}
