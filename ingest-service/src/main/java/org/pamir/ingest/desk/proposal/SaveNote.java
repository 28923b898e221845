package org.pamir.ingest.desk.proposal;

import java.time.Instant;
import java.util.List;

/**
 * What became of the last save.
 *
 * @param draft the number of the draft that is kept
 * @param at when it was kept
 * @param loaded the page has all that the draft has
 * @param faults why it was not saved
 */
record SaveNote(Kind kind, int draft, Instant at, boolean loaded, List<Fault> faults) {

    enum Kind {
        /** Nothing was saved yet. */
        NEW,
        SAVED,
        /** Saved together with something that came in from elsewhere. */
        MERGED,
        CONFLICT,
        FAULTY
    }

    public boolean isSaved() {
        return kind == Kind.SAVED;
    }

    public boolean isMerged() {
        return kind == Kind.MERGED;
    }

    public boolean isConflicting() {
        return kind == Kind.CONFLICT;
    }

    public boolean isFaulty() {
        return kind == Kind.FAULTY;
    }
}
