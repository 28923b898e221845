package org.pamir.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pamir.ingest.section.VersionKey;

/** Lets revisions leave for the topic once more, in the same way and order as the edits of the day. */
@ApplicationScoped
public class Repeats {

    private final RepeatStore store;
    private final RepeatConfig config;
    private final Relay relay;
    private final Event<RevisionsRepeated> repeated;

    Repeats(RepeatStore store, RepeatConfig config, Relay relay, Event<RevisionsRepeated> repeated) {
        this.store = store;
        this.config = config;
        this.relay = relay;
        this.repeated = repeated;
    }

    /** How many to add at once. */
    public int chunkSize() {
        return config.chunkSize();
    }

    /** Whether more may be added; else the relay has enough to do, or cannot do it. */
    @Transactional
    public boolean haveRoom() {
        return store.count(config.mostWaiting()) < config.mostWaiting();
    }

    /**
     * Adds them to what waits, in the caller's transaction; what waits already is left as it is.
     *
     * @param republication that they belong to; null for none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<VersionKey> revisions, Long republication) {
        store.add(revisions, republication);
        repeated.fire(new RevisionsRepeated(
                revisions.stream().map(VersionKey::assessment).collect(Collectors.toCollection(TreeSet::new))));
    }

    /** Revisions of a republication that wait. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long waiting(long republication) {
        return store.waiting(republication);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) RevisionsRepeated event) {
        relay.wakeAgain(event.assessments());
    }
}
