package org.pamir.ingest.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.pamir.contract.event.AssessmentKey;

/** Who decided what: written in the transaction of the decision, and never changed. */
@ApplicationScoped
public class AuditLog {

    private final AuditStore entries;
    private final Clock clock;

    AuditLog(AuditStore entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Belongs into the transaction of what is recorded: both are kept, or neither. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditEntry entry) {
        entries.add(entry, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Newest first.
     *
     * @param before only entries with smaller ids
     * @param limit at least 1
     */
    @Transactional
    public List<RecordedEntry> page(AuditFilter filter, long before, int limit) {
        return entries.page(filter, before, limit);
    }

    /** What was decided about one proposal, oldest first. @param assessment that it is about */
    @Transactional
    public List<RecordedEntry> ofProposal(AssessmentKey assessment, long proposal) {
        return entries.ofProposal(assessment, proposal);
    }
}
