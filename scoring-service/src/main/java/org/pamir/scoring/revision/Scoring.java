package org.pamir.scoring.revision;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Applies revisions, recomputes the assessments and the standings that they belong to, and keeps the outcome. */
@ApplicationScoped
class Scoring {

    private final ScoringStore store;
    private final HeldStore heldStore;
    private final StandingsCache standings;

    Scoring(ScoringStore store, HeldStore heldStore, StandingsCache standings) {
        this.store = store;
        this.heldStore = heldStore;
        this.standings = standings;
    }

    /**
     * One transaction for all; the same revisions again give the same records again. Not for several threads.
     *
     * @throws RuntimeException if the database is away or refuses: nothing is kept then
     */
    ScoredBatch score(List<Delivery> deliveries) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> new Batch(store, heldStore, standings, deliveries).score());
        } catch (RuntimeException e) {
            standings.clear();
            throw e;
        }
    }

    /** Lets go of held revisions whose dead letters are sent. */
    void forget(List<RevisionId> refused) {
        if (!refused.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> refused.forEach(heldStore::release));
        }
    }
}
