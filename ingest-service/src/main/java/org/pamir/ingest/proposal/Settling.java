package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.audit.AuditAction;
import org.pamir.ingest.section.ContentRules;
import org.pamir.ingest.section.Violation;

/** An author's way out of a conflict with what was published meanwhile. */
@ApplicationScoped
public class Settling {

    private final DraftStore drafts;
    private final Bases bases;
    private final Changing changing;

    Settling(DraftStore drafts, Bases bases, Changing changing) {
        this.drafts = drafts;
        this.bases = bases;
        this.changing = changing;
    }

    /** Puts a section on the current revision, with a content that its author settled on. */
    @Transactional
    public Result settle(long id, Settlement settlement, Actor actor) {
        return changing.change(id, Command.SETTLE, Changing.WHATEVER, actor, proposal -> {
            Optional<ProposedSection> held =
                    Optional.ofNullable(proposal.sections().get(settlement.section()));
            if (held.isEmpty()) {
                return new Change.Refused(new Refusal.UnknownPart("section", settlement.section()));
            }
            Section section =
                    Bases.section(proposal.assessment(), settlement.section()).orElseThrow();
            int current = bases.current(proposal.assessment(), section);
            if (settlement.draft() != held.get().draft() || settlement.currentRevision() != current) {
                return new Change.Refused(
                        new Refusal.Overtaken(section.code(), held.get().draft(), current));
            }
            List<Violation> violations = new ArrayList<>(
                    ContentRules.check(Bases.methodology(proposal.assessment()), section, settlement.content()));
            violations.addAll(Wording.unsettled("", settlement.content()));
            return violations.isEmpty()
                    ? settled(proposal, held.get(), settlement)
                    : new Change.Refused(new Refusal.Invalid(violations));
        });
    }

    private Change settled(Proposal proposal, ProposedSection held, Settlement settlement) {
        int number = drafts.last(proposal.id(), settlement.section()) + 1;
        drafts.keep(
                proposal.id(),
                new ProposedSection(settlement.section(), settlement.currentRevision(), number, settlement.content()),
                changing.now());
        return new Change.Made(
                proposal,
                Optional.of(new Change.Decided(
                        AuditAction.CONFLICT_SETTLED,
                        Optional.of(settlement.section()),
                        Map.of("from", held.baseRevision(), "to", settlement.currentRevision()))));
    }
}
