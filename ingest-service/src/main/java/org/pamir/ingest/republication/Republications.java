package org.pamir.ingest.republication;

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

/**
 * Publishes revisions once more. They go through the outbox like the edits of the day, a bounded number at a time, so
 * that an edit never waits behind more than that. How far it is stands in the database: any replica goes on.
 */
@ApplicationScoped
public class Republications {

    private final RepublicationStore store;
    private final Repeats repeats;
    private final AuditLog audit;
    private final Clock clock;

    Republications(RepublicationStore store, Repeats repeats, AuditLog audit, Clock clock) {
        this.store = store;
        this.repeats = repeats;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a step has come to. */
    enum Step {
        /** There is more to do at once. */
        MORE,
        /** What was queued has to leave first. */
        FULL,
        /** Nothing is under way, or another replica does it. */
        NOTHING
    }

    @Transactional
    public Republication request(Selection selection, Origin origin) {
        Republication requested = store.add(selection, origin.by(), now());
        audit.record(AuditEntry.of(origin.by(), AuditAction.REPUBLICATION_REQUESTED)
                .withToken(origin.token())
                .with("republication", requested.id())
                .with("edition", selection.edition())
                .with("country", selection.country())
                .with(
                        "since",
                        selection.since() == null ? null : selection.since().toString())
                .with("found", requested.found()));
        return requested;
    }

    @Transactional
    public Optional<Republication> find(long id) {
        return store.get(id).map(this::counted);
    }

    /**
     * Newest first.
     *
     * @param before only those with smaller ids
     */
    @Transactional
    public List<Republication> page(long before, int limit) {
        return store.page(before, limit).stream().map(this::counted).toList();
    }

    /** Takes the oldest that is under way a little further. */
    @Transactional
    Step step() {
        Optional<Republication> underWay = store.takeUnfinished();
        if (underWay.isEmpty()) {
            return Step.NOTHING;
        }
        long id = underWay.get().id();
        if (underWay.get().isQueued()) {
            if (repeats.waiting(id) > 0) {
                return Step.FULL;
            }
            store.finished(id, now());
            return Step.MORE;
        }
        if (!repeats.haveRoom()) {
            return Step.FULL;
        }
        Optional<Batch> next = store.next(id, repeats.chunkSize());
        next.ifPresentOrElse(
                batch -> {
                    repeats.add(batch.revisions(), id);
                    store.queued(id, batch);
                },
                () -> store.queuedAll(id, now()));
        return Step.MORE;
    }

    private Republication counted(Republication republication) {
        return republication.finishedAt() == null
                ? republication.withWaiting(repeats.waiting(republication.id()))
                : republication;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
