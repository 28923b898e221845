package org.pamir.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.pamir.contract.observation.EditLog;
import org.pamir.ingest.section.RevisionsAppended;

/** Ties the relay to the ledger: a row in the writer's transaction, a wake-up after its commit. */
@ApplicationScoped
class Outbox {

    private final OutboxStore store;
    private final Relay relay;
    private final OutboxMeters meters;

    Outbox(OutboxStore store, Relay relay, OutboxMeters meters) {
        this.store = store;
        this.relay = relay;
        this.meters = meters;
    }

    void write(@Observes(during = TransactionPhase.IN_PROGRESS) RevisionsAppended appended) {
        store.add(appended.revisions(), appended.origin().traceparent());
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) RevisionsAppended appended) {
        relay.wake(appended.revisions());
        meters.accepted(appended.revisions().size());
        appended.revisions()
                .forEach(revision -> EditLog.passed(
                        "accepted",
                        revision.key(),
                        revision.version(),
                        appended.origin().traceparent()));
    }
}
