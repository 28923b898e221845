package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.pamir.ingest.audit.AuditAction;
import org.pamir.ingest.audit.AuditEntry;
import org.pamir.ingest.audit.AuditLog;
import org.pamir.ingest.editorial.EditorialConfig;

/** The frame of every change of a proposal: lock it, decide, do, keep, write down who decided. */
@ApplicationScoped
class Changing {

    /** For changes that guard themselves by other means than the proposal's version. */
    static final IntPredicate WHATEVER = version -> true;

    private final ProposalStore proposals;
    private final Viewing viewing;
    private final AuditLog audit;
    private final EditorialConfig config;
    private final Clock clock;

    Changing(ProposalStore proposals, Viewing viewing, AuditLog audit, EditorialConfig config, Clock clock) {
        this.proposals = proposals;
        this.viewing = viewing;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Belongs into the caller's transaction. Whoever refuses in the work must have written nothing.
     *
     * @param work from the proposal as the command leaves it
     */
    Result change(long id, Command command, IntPredicate seen, Actor actor, Function<Proposal, Change> work) {
        Optional<Proposal> locked = proposals.lock(id);
        if (locked.isEmpty()) {
            return new Result.Refused(new Refusal.UnknownProposal(id));
        }
        Life.Decision decision = Life.decide(locked.get(), command, actor, config.reviewRequired());
        boolean stale = !seen.test(locked.get().version());
        if (decision instanceof Life.Decision.Refused refused) {
            boolean overtaken = stale && refused.refusal() instanceof Refusal.WrongState;
            return new Result.Refused(overtaken ? new Refusal.Stale(locked.get()) : refused.refusal());
        }
        if (stale) {
            return new Result.Refused(new Refusal.Stale(locked.get()));
        }
        return keep(id, work.apply(((Life.Decision.Taken) decision).proposal()), actor);
    }

    Result keep(long id, Change change, Actor actor) {
        if (change instanceof Change.Refused refused) {
            return new Result.Refused(refused.refusal());
        }
        if (change instanceof Change.Made made) {
            proposals.update(made.proposal().changed(now()));
            made.decision().ifPresent(decided -> record(made.proposal(), decided, actor));
        }
        return done(id);
    }

    Result created(long id, Actor actor) {
        Proposal proposal = proposals.find(id).orElseThrow();
        Map<String, Object> detail = Map.of("title", proposal.title());
        record(proposal, new Change.Decided(AuditAction.PROPOSAL_CREATED, Optional.empty(), detail), actor);
        return done(id);
    }

    /** What the database keeps of a moment: microseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Result done(long id) {
        return new Result.Done(viewing.of(proposals.find(id).orElseThrow()));
    }

    private void record(Proposal proposal, Change.Decided decided, Actor actor) {
        AuditEntry entry = AuditEntry.of(actor.name(), decided.action())
                .withToken(actor.origin().token())
                .about(proposal.assessment())
                .in(decided.section().orElse(null))
                .ofProposal(proposal.id());
        for (Map.Entry<String, Object> detail : decided.detail().entrySet()) {
            entry = entry.with(detail.getKey(), detail.getValue());
        }
        audit.record(entry);
    }
}
