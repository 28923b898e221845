package org.pamir.ingest.desk.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.pamir.ingest.merge.MergedSection;
import org.pamir.ingest.merge.ThreeWayMerge;
import org.pamir.ingest.proposal.Actor;
import org.pamir.ingest.proposal.Drafting;
import org.pamir.ingest.proposal.ProposalView;
import org.pamir.ingest.proposal.ProposedSection;
import org.pamir.ingest.proposal.Refusal;
import org.pamir.ingest.proposal.Result;
import org.pamir.ingest.proposal.SavedSection;
import org.pamir.ingest.section.SectionContent;

/**
 * Saves what a page shows. What came into the draft from elsewhere is merged, and stays out of the page until its editor
 * takes it over: nothing is changed under somebody's fingers.
 */
@ApplicationScoped
class Saving {

    private final Drafting drafting;

    Saving(Drafting drafting) {
        this.drafting = drafting;
    }

    /** One of the four. */
    sealed interface Outcome {

        /**
         * @param mine what the page holds
         * @param cameIn the draft has more in it than that
         */
        record Saved(ProposalView proposal, ProposedSection draft, SectionContent mine, boolean cameIn)
                implements Outcome {}

        record Faulty(List<Fault> faults) implements Outcome {}

        /** Both changed the same place. @param draft the number of theirs */
        record Conflict(SectionContent base, SectionContent mine, SectionContent theirs, int draft)
                implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    /** @param open what the page was made from */
    Outcome save(OpenSection open, SectionForm form, Actor actor) {
        Optional<SectionContent> since = ContentBody.read(open.methodology(), open.section(), form.since());
        SectionForm.Reading reading = form.content(open.methodology(), open.section(), since.orElse(open.content()));
        if (!reading.faults().isEmpty()) {
            return new Outcome.Faulty(reading.faults());
        }
        SectionContent mine = reading.content();
        Optional<ProposedSection> held = open.held();
        if (since.isEmpty() || held.isEmpty() || held.get().content().equals(since.get())) {
            return save(
                    open,
                    held.isPresent() && since.isPresent() ? held.get().draft() : form.draft(),
                    form.base(),
                    mine,
                    mine,
                    actor);
        }
        MergedSection merged =
                ThreeWayMerge.of(open.section(), since.get(), mine, held.get().content());
        return merged.isClean()
                ? save(open, held.get().draft(), 0, merged.content(), mine, actor)
                : new Outcome.Conflict(
                        since.get(), mine, held.get().content(), held.get().draft());
    }

    private Outcome save(
            OpenSection open, int draft, int base, SectionContent content, SectionContent mine, Actor actor) {
        String code = open.section().code();
        OptionalInt from = draft == 0 ? OptionalInt.of(base) : OptionalInt.empty();
        Result result = drafting.save(open.proposal().id(), new SavedSection(code, from, draft, content), actor);
        if (result instanceof Result.Done done) {
            ProposedSection kept = done.proposal().proposal().sections().get(code);
            return new Outcome.Saved(
                    done.proposal(), kept, mine, !kept.content().equals(mine));
        }
        Refusal refusal = ((Result.Refused) result).refusal();
        return refusal instanceof Refusal.DraftConflict conflict
                ? new Outcome.Conflict(open.content(), conflict.mine(), conflict.theirs(), conflict.draft())
                : new Outcome.Refused(refusal);
    }
}
