package org.pamir.ingest.proposal;

import java.util.List;
import java.util.Optional;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.merge.MergedSection;
import org.pamir.ingest.merge.ThreeWayMerge;
import org.pamir.ingest.section.ContentRules;
import org.pamir.ingest.section.SectionContent;
import org.pamir.ingest.section.Violation;

/**
 * Brings what an author saves together with what they, or they in another window, saved before. The draft that an edit
 * was made on is its base: nothing that came in between is overwritten.
 */
final class DraftMerge {

    private final Proposal proposal;
    private final Section section;
    private final SavedSection saved;
    private final DraftStore drafts;
    private final Bases bases;

    DraftMerge(Proposal proposal, Section section, SavedSection saved, DraftStore drafts, Bases bases) {
        this.proposal = proposal;
        this.section = section;
        this.saved = saved;
        this.drafts = drafts;
        this.bases = bases;
    }

    /** One of the three. */
    sealed interface Result {
        record Next(ProposedSection draft) implements Result {}

        /** What was saved is in the draft that is there. */
        record Nothing() implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    static Violation noSuchBase(int current) {
        return new Violation("/base_revision", "the section is at revision " + current);
    }

    Result run() {
        Optional<ProposedSection> held = Optional.ofNullable(proposal.sections().get(section.code()));
        int last = drafts.last(proposal.id(), section.code());
        int current = bases.current(proposal.assessment(), section);
        int base = saved.baseRevision()
                .orElse(held.map(ProposedSection::baseRevision).orElse(current));
        if (saved.draft() < 0 || saved.draft() > last) {
            return invalid(new Violation("/draft", "the last draft is " + last));
        }
        if (base < 0 || base > current) {
            return invalid(noSuchBase(current));
        }
        if (held.isEmpty()) {
            return new Result.Next(new ProposedSection(section.code(), base, last + 1, saved.content()));
        }
        return onto(held.get(), last, base);
    }

    private Result onto(ProposedSection held, int last, int base) {
        Optional<ProposedSection> edited = drafts.find(proposal.id(), section, saved.draft());
        if (edited.isPresent()
                && saved.baseRevision().orElse(edited.get().baseRevision())
                        != edited.get().baseRevision()) {
            return invalid(new Violation(
                    "/base_revision",
                    "draft " + saved.draft() + " rests on revision "
                            + edited.get().baseRevision() + "; settle brings it onto another"));
        }
        SectionContent before =
                edited.map(ProposedSection::content).orElseGet(() -> bases.at(proposal.assessment(), section, base));
        MergedSection merged = saved.draft() == held.draft()
                ? new MergedSection(saved.content(), List.of())
                : ThreeWayMerge.of(section, before, saved.content(), held.content());
        if (!merged.isClean()) {
            return new Result.Refused(
                    new Refusal.DraftConflict(section.code(), held.draft(), saved.content(), held.content(), merged));
        }
        // Each side may keep to the rules, and both together not: two halves of the longest narrative.
        List<Violation> violations =
                ContentRules.check(Bases.methodology(proposal.assessment()), section, merged.content());
        if (!violations.isEmpty()) {
            return new Result.Refused(new Refusal.Invalid(violations));
        }
        return merged.content().equals(held.content())
                ? new Result.Nothing()
                : new Result.Next(new ProposedSection(section.code(), held.baseRevision(), last + 1, merged.content()));
    }

    private static Result invalid(Violation violation) {
        return new Result.Refused(new Refusal.Invalid(List.of(violation)));
    }
}
