package org.pamir.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.pamir.ingest.section.RevisionsAppended;

/** Ties the relay to the ledger: a row in the writer's transaction, a wake-up after its commit. */
@ApplicationScoped
class Outbox {

    private final OutboxStore store;
    private final Relay relay;

    Outbox(OutboxStore store, Relay relay) {
        this.store = store;
        this.relay = relay;
    }

    void write(@Observes(during = TransactionPhase.IN_PROGRESS) RevisionsAppended appended) {
        store.add(appended.revisions(), appended.origin().traceparent());
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) RevisionsAppended appended) {
        relay.wake(appended.revisions());
    }
}
