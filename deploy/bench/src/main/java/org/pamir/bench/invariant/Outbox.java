package org.pamir.bench.invariant;

import org.pamir.bench.cluster.Cluster;

/** What ingest-service has not published yet. */
public final class Outbox {

    private Outbox() {}

    /** Rows, of all replicas. */
    public static long waiting(Cluster cluster) {
        return Ledger.waiting(cluster);
    }
}
