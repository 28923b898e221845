package org.pamir.ingest.reconciliation;

import java.time.Instant;

/**
 * A comparison of the topic with the revisions.
 *
 * @param by who asked for it; null where the service began it by itself
 * @param finishedAt null before
 * @param findings as far as they are known
 * @param problem why the last attempt came to nothing; null where none did
 */
public record Reconciliation(
        long id,
        Reason reason,
        String by,
        Instant at,
        boolean isUnderWay,
        Instant finishedAt,
        Findings findings,
        String problem) {

    /**
     * What came of it.
     *
     * @param records on the topic
     * @param revisions that were to be on it
     * @param missing of them: they were put into the outbox
     * @param ahead assessments of which the topic has versions that the database lacks
     */
    public record Findings(long records, long revisions, long missing, long ahead) {}

    /** Where it stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE
    }

    public State state() {
        if (finishedAt != null) {
            return State.DONE;
        }
        return isUnderWay ? State.RUNNING : State.WAITING;
    }
}
