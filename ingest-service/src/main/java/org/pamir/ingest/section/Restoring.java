package org.pamir.ingest.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pamir.contract.event.SectionRevised;
import org.pamir.ingest.identity.Origin;

/** Brings back what a section was. Nothing is taken away: the old content becomes a new revision. */
@ApplicationScoped
public class Restoring {

    private final Ledger ledger;

    Restoring(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param seen the revision that was current when somebody decided this; another one now, and nothing happens
     * @param reason why; may be empty
     */
    public Outcome restore(SectionAddress address, SectionRevised old, int seen, String reason, Origin origin) {
        EditedSection edit = edit(address, old, reason);
        return ledger.revise(address, now -> now.equals(Optional.of(seen)), origin, current -> edit);
    }

    static EditedSection edit(SectionAddress address, SectionRevised old, String reason) {
        String message = "restores revision " + old.revision() + (reason.isBlank() ? "" : ": " + reason);
        SectionContent content = SectionContent.of(address.section(), old.narrative(), old.scores(), old.sources());
        // What was accepted under older rules has to keep to today's.
        List<Violation> violations =
                new ArrayList<>(ContentRules.check(address.methodology(), address.section(), content));
        violations.addAll(ContentRules.checkMessage(message));
        return new EditedSection(content, message, violations);
    }
}
