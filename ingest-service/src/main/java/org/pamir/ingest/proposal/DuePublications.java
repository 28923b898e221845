package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pamir.ingest.audit.AuditAction;
import org.pamir.ingest.identity.Grants;
import org.pamir.ingest.identity.Origin;
import org.pamir.ingest.identity.Traces;
import org.pamir.ingest.section.Violation;
import org.pamir.ingest.warning.Warning;

/** Publishes what is due, in the name of whom set the hour. */
@ApplicationScoped
class DuePublications {

    private final ProposalStore proposals;
    private final Publishing publishing;
    private final Changing changing;

    DuePublications(ProposalStore proposals, Publishing publishing, Changing changing) {
        this.proposals = proposals;
        this.publishing = publishing;
        this.changing = changing;
    }

    /** The ids of proposals whose hour has come, the longest due first. */
    @Transactional
    public List<Long> due() {
        return proposals.due(changing.now());
    }

    /**
     * Publishes one, unless another replica does so. What is in its way is kept with it, and it is not tried again by
     * itself: a conflict does not go away.
     */
    @Transactional
    public void publish(long id) {
        Optional<Proposal> due = proposals.lockDue(id, changing.now());
        if (due.isEmpty()) {
            return;
        }
        Origin origin = new Origin(due.get().schedule().orElseThrow().by(), Traces.begun());
        Change change = publishing.published(due.get(), origin);
        if (change instanceof Change.Refused refused) {
            String reason = reason(refused.refusal());
            change = Change.Made.of(
                    due.get().failedBecause(reason), AuditAction.PUBLICATION_FAILED, Map.of("reason", reason));
        }
        changing.keep(id, change, new Actor(origin, Grants.NONE));
    }

    private static String reason(Refusal refusal) {
        if (refusal instanceof Refusal.Conflicts moved) {
            return moved.conflicts().values().stream()
                    .map(merge -> merge.section() + " conflicts with revision " + merge.currentRevision())
                    .collect(Collectors.joining("; "));
        }
        if (refusal instanceof Refusal.UnansweredWarnings unanswered) {
            return "Not answered: "
                    + unanswered.warnings().stream().map(Warning::sentence).collect(Collectors.joining(" "));
        }
        if (refusal instanceof Refusal.Invalid invalid) {
            return invalid.violations().stream().map(DuePublications::words).collect(Collectors.joining("; "));
        }
        throw new IllegalArgumentException("no publication is refused by " + refusal.getClass());
    }

    private static String words(Violation violation) {
        return violation.pointer() + ": " + violation.detail();
    }
}
