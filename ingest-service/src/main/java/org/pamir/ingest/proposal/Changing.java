package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.pamir.ingest.editorial.EditorialConfig;

/** The frame of every change of a proposal: lock it, decide, do, keep, write down who decided. */
@ApplicationScoped
class Changing {

    /** For changes that guard themselves by other means than the proposal's version. */
    static final IntPredicate WHATEVER = version -> true;

    private final ProposalStore proposals;
    private final Viewing viewing;
    private final EditorialConfig config;
    private final Clock clock;

    Changing(ProposalStore proposals, Viewing viewing, EditorialConfig config, Clock clock) {
        this.proposals = proposals;
        this.viewing = viewing;
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
        return kept(locked.get(), work.apply(((Life.Decision.Taken) decision).proposal()), actor);
    }

    /** @param before as it was locked */
    Result kept(Proposal before, Change change, Actor actor) {
        if (change instanceof Change.Refused refused) {
            return new Result.Refused(refused.refusal());
        }
        if (change instanceof Change.Made made) {
            proposals.update(made.proposal().changed(now()));
        }
        return new Result.Done(viewing.of(proposals.find(before.id()).orElseThrow()));
    }

    /** What the database keeps of a moment: microseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
