package org.pamir.ingest.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.pamir.ingest.audit.AuditAction;
import org.pamir.ingest.audit.AuditEntry;
import org.pamir.ingest.audit.AuditLog;
import org.pamir.ingest.identity.Origin;
import org.pamir.ingest.outbox.Repeats;
import org.pamir.ingest.section.VersionKey;

/** Comparisons of the topic with the revisions: who asked, what came of it, and each step of one as a transaction. */
@ApplicationScoped
public class Reconciliations {

    private final ReconciliationStore store;
    private final Repeats repeats;
    private final AuditLog audit;
    private final Clock clock;

    Reconciliations(ReconciliationStore store, Repeats repeats, AuditLog audit, Clock clock) {
        this.store = store;
        this.repeats = repeats;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Reconciliation request(Origin origin) {
        Reconciliation requested = store.add(Reason.REQUEST, origin.by(), now());
        audit.record(AuditEntry.of(origin.by(), AuditAction.RECONCILIATION_REQUESTED)
                .withToken(origin.token())
                .with("reconciliation", requested.id()));
        return requested;
    }

    /** Without anybody asking; one that waits already is enough. */
    @Transactional
    void begin(Reason reason) {
        if (!store.isWaiting()) {
            store.add(reason, null, now());
        }
    }

    @Transactional
    public Optional<Reconciliation> find(long id) {
        return store.get(id);
    }

    /**
     * Newest first.
     *
     * @param before only those with smaller ids
     */
    @Transactional
    public List<Reconciliation> page(long before, int limit) {
        return store.page(before, limit);
    }

    @Transactional
    Optional<Long> take() {
        return store.take();
    }

    @Transactional
    void alive(long id) {
        store.alive(id);
    }

    @Transactional
    void failed(long id, String problem) {
        store.failed(id, problem);
    }

    @Transactional
    void finished(long id, Reconciliation.Findings findings) {
        store.finished(id, findings, now());
    }

    /** What the topic must have. */
    @Transactional
    VersionSets sent() {
        return store.sent();
    }

    /** Every version that there is. */
    @Transactional
    VersionSets all() {
        return store.all();
    }

    /** In parts of the size that {@link #fill} takes. */
    List<List<VersionKey>> parts(VersionSets missing) {
        return missing.parts(repeats.chunkSize());
    }

    /** @return whether there was room for them */
    @Transactional
    boolean fill(List<VersionKey> missing) {
        boolean room = repeats.haveRoom();
        if (room) {
            repeats.add(missing, null);
        }
        return room;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
