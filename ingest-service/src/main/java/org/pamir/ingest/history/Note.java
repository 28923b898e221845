package org.pamir.ingest.history;

import java.time.Instant;

/** What an editor wrote down about a revision, for other editors only. It is never changed. */
public record Note(long id, String text, String by, Instant at) {

    /** In characters (code points). */
    public static final int LONGEST = 5_000;
}
