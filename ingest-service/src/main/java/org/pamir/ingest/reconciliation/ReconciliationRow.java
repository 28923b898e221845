package org.pamir.ingest.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A reconciliation as it is stored. */
@Entity
@Table(name = "reconciliation")
class ReconciliationRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String reason;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "alive_at")
    Instant aliveAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    long records;
    long revisions;
    long missing;
    long ahead;
    String problem;

    void found(Reconciliation.Findings findings) {
        records = findings.records();
        revisions = findings.revisions();
        missing = findings.missing();
        ahead = findings.ahead();
    }

    Reconciliation reconciliation() {
        return new Reconciliation(
                id,
                Reason.of(reason),
                requestedBy,
                requestedAt,
                aliveAt != null,
                finishedAt,
                new Reconciliation.Findings(records, revisions, missing, ahead),
                problem);
    }
}
