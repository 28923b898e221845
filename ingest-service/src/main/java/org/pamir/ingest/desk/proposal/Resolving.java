package org.pamir.ingest.desk.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.pamir.ingest.proposal.Actor;
import org.pamir.ingest.proposal.ProposedSection;
import org.pamir.ingest.proposal.Refusal;
import org.pamir.ingest.proposal.Result;
import org.pamir.ingest.proposal.Settlement;
import org.pamir.ingest.proposal.Settling;
import org.pamir.ingest.section.SectionContent;

/** Keeps what an editor made of two variants. Where a third came in meanwhile, it is theirs to look at again. */
@ApplicationScoped
class Resolving {

    private final Sections sections;
    private final Saving saving;
    private final Settling settling;

    Resolving(Sections sections, Saving saving, Settling settling) {
        this.sections = sections;
        this.saving = saving;
        this.settling = settling;
    }

    /** One of the two. */
    sealed interface Outcome {

        record Settled() implements Outcome {}

        /** @param conflict the same one where only faults keep it from being settled, else the next */
        record Again(Conflict conflict, List<Fault> faults) implements Outcome {}
    }

    Outcome resolve(Conflict conflict, SectionContent settled, Actor actor) {
        return conflict.kind() == Conflict.Kind.DRAFT
                ? save(conflict, settled, actor)
                : settle(conflict, settled, actor);
    }

    private Outcome save(Conflict conflict, SectionContent settled, Actor actor) {
        SectionForm form =
                SectionForm.of(settled, conflict.draft(), 0).at(conflict.draft(), ContentBody.write(conflict.theirs()));
        Saving.Outcome outcome = saving.save(conflict.open(), form, actor);
        if (outcome instanceof Saving.Outcome.Conflict next) {
            return again(Conflict.of(
                    Conflict.Kind.DRAFT, conflict.open(), next.draft(), 0, next.base(), next.mine(), next.theirs()));
        }
        if (outcome instanceof Saving.Outcome.Faulty faulty) {
            return new Outcome.Again(conflict, faulty.faults());
        }
        return outcome instanceof Saving.Outcome.Refused refused
                ? new Outcome.Again(conflict, Sentences.faults(refused.refusal()))
                : new Outcome.Settled();
    }

    private Outcome settle(Conflict conflict, SectionContent settled, Actor actor) {
        OpenSection open = conflict.open();
        Result result = settling.settle(
                open.proposal().id(),
                new Settlement(open.section().code(), conflict.draft(), conflict.revision(), settled),
                actor);
        if (result instanceof Result.Done) {
            return new Outcome.Settled();
        }
        Refusal refusal = ((Result.Refused) result).refusal();
        return refusal instanceof Refusal.Overtaken
                ? overtaken(conflict, settled, actor)
                : new Outcome.Again(conflict, faults(conflict, settled, refusal));
    }

    private Outcome overtaken(Conflict conflict, SectionContent settled, Actor actor) {
        OpenSection now = sections.open(
                conflict.open().proposal().id(), conflict.open().section().code(), actor);
        int draft = now.held().map(ProposedSection::draft).orElse(0);
        // What was settled is a change of what was settled with: of the draft where that moved, else of the revision.
        boolean drafted = draft != conflict.draft();
        return again(Conflict.of(
                Conflict.Kind.PUBLISHED,
                now,
                draft,
                now.revision(),
                drafted ? conflict.mine() : conflict.theirs(),
                settled,
                drafted ? now.content() : now.published()));
    }

    private static Outcome again(Conflict next) {
        return new Outcome.Again(
                next,
                List.of(Fault.of("The section was changed once more while you settled it. What you settled is"
                        + " \u201cmine\u201d now: look at what came in.")));
    }

    private static List<Fault> faults(Conflict conflict, SectionContent settled, Refusal refusal) {
        if (!(refusal instanceof Refusal.Invalid invalid)) {
            return Sentences.faults(refusal);
        }
        SectionForm form = SectionForm.of(settled, conflict.draft(), 0);
        List<Fault> faults = new ArrayList<>();
        invalid.violations()
                .forEach(violation ->
                        faults.add(form.fault(conflict.open().section(), violation.pointer(), violation.detail())));
        return faults;
    }
}
