package org.pamir.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Revisions that are stored and have not left for the topic yet. */
@ApplicationScoped
public class Departures {

    private final OutboxStore store;

    Departures(OutboxStore store) {
        this.store = store;
    }

    /** Of all assessments. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long waiting() {
        return store.count();
    }

    /** When the edit was accepted that has waited longest. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Instant> oldest() {
        return store.oldest();
    }
}
