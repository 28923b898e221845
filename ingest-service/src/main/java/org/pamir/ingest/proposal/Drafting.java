package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.section.ContentRules;
import org.pamir.ingest.section.Violation;

/** An author's work on a proposal of their own. */
@ApplicationScoped
public class Drafting {

    private final ProposalStore proposals;
    private final DraftStore drafts;
    private final Bases bases;
    private final Changing changing;

    Drafting(ProposalStore proposals, DraftStore drafts, Bases bases, Changing changing) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.bases = bases;
        this.changing = changing;
    }

    /** The assessment and its sections must exist. */
    @Transactional
    public Result create(NewProposal wanted, Actor actor) {
        if (!actor.may(Right.PROPOSE, wanted.assessment())) {
            return new Result.Refused(new Refusal.Forbidden(Right.PROPOSE, wanted.assessment()));
        }
        List<Violation> violations = violations(wanted);
        if (!violations.isEmpty()) {
            return new Result.Refused(new Refusal.Invalid(violations));
        }
        Instant now = changing.now();
        Proposal draft = Proposal.begun(wanted, actor.name(), now);
        long id = proposals.add(draft);
        wanted.sections()
                .forEach((code, section) ->
                        drafts.keep(id, new ProposedSection(code, section.baseRevision(), 1, section.content()), now));
        return changing.created(id, actor);
    }

    /** @param seen whether a version is the one that the caller saw */
    @Transactional
    public Result rename(long id, IntPredicate seen, Optional<String> title, Optional<String> message, Actor actor) {
        return changing.change(id, Command.EDIT, seen, actor, proposal -> {
            List<Violation> violations = new ArrayList<>();
            title.ifPresent(text -> violations.addAll(Wording.title(text)));
            message.ifPresent(text -> violations.addAll(Wording.message(text)));
            if (!violations.isEmpty()) {
                return new Change.Refused(new Refusal.Invalid(violations));
            }
            Proposal renamed = proposal.called(title.orElse(proposal.title()), message.orElse(proposal.message()));
            return renamed.equals(proposal) ? new Change.Nothing() : Change.Made.silently(renamed);
        });
    }

    /** Keeps a draft of a section. Made on an older draft than the last, it is merged with it, or refused. */
    @Transactional
    public Result save(long id, SavedSection saved, Actor actor) {
        return changing.change(id, Command.EDIT, Changing.WHATEVER, actor, proposal -> {
            Optional<Section> section = Bases.section(proposal.assessment(), saved.section());
            if (section.isEmpty()) {
                return new Change.Refused(new Refusal.UnknownPart("section", saved.section()));
            }
            List<Violation> violations =
                    ContentRules.check(Bases.methodology(proposal.assessment()), section.get(), saved.content());
            return violations.isEmpty()
                    ? kept(proposal, new DraftMerge(proposal, section.get(), saved, drafts, bases).run())
                    : new Change.Refused(new Refusal.Invalid(violations));
        });
    }

    /** Takes a section out; its drafts stay kept. */
    @Transactional
    public Result remove(long id, IntPredicate seen, String section, Actor actor) {
        return changing.change(id, Command.EDIT, seen, actor, proposal -> {
            if (!proposal.sections().containsKey(section)) {
                return new Change.Refused(new Refusal.UnknownPart("section", section));
            }
            drafts.remove(id, section);
            return Change.Made.silently(proposal);
        });
    }

    private Change kept(Proposal proposal, DraftMerge.Result result) {
        if (result instanceof DraftMerge.Result.Refused refused) {
            return new Change.Refused(refused.refusal());
        }
        if (result instanceof DraftMerge.Result.Next next) {
            drafts.keep(proposal.id(), next.draft(), changing.now());
            return Change.Made.silently(proposal);
        }
        return new Change.Nothing();
    }

    private List<Violation> violations(NewProposal wanted) {
        List<Violation> violations = new ArrayList<>(Wording.title(wanted.title()));
        violations.addAll(Wording.message(wanted.message()));
        wanted.sections()
                .forEach((code, section) -> violations.addAll(Wording.within(
                        "/sections/" + ContentRules.escape(code), violations(wanted.assessment(), code, section))));
        return violations;
    }

    private List<Violation> violations(AssessmentKey assessment, String code, NewProposal.NewSection wanted) {
        Optional<Section> section = Bases.section(assessment, code);
        if (section.isEmpty()) {
            return List.of(new Violation("", "not a section of " + assessment.edition()));
        }
        List<Violation> violations =
                new ArrayList<>(ContentRules.check(Bases.methodology(assessment), section.get(), wanted.content()));
        int current = bases.current(assessment, section.get());
        if (wanted.baseRevision() < 0 || wanted.baseRevision() > current) {
            violations.add(DraftMerge.noSuchBase(current));
        }
        return violations;
    }
}
