package org.pamir.ingest.republication;

import java.time.Instant;

/**
 * Somebody's wish that revisions be published once more, and how far it is.
 *
 * @param found revisions that it is about; edits that come meanwhile may add to them
 * @param queued how many of them were put into the outbox
 * @param isQueued whether that was all
 * @param waiting how many of those are in it still
 * @param finishedAt when the broker had the last one; null before
 */
public record Republication(
        long id,
        Selection selection,
        String by,
        Instant at,
        long found,
        long queued,
        boolean isQueued,
        long waiting,
        Instant finishedAt) {

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
        return queued == 0 ? State.WAITING : State.RUNNING;
    }

    /** Acknowledged by the broker. */
    public long sent() {
        return queued - waiting;
    }

    Republication withWaiting(long inOutbox) {
        return new Republication(id, selection, by, at, found, queued, isQueued, inOutbox, finishedAt);
    }
}
