package org.pamir.ingest.reconciliation;

import java.util.Locale;

/** Why the topic is compared with the revisions. */
public enum Reason {
    /** The service has started. */
    START,
    /** Somebody asked for it. */
    REQUEST,
    /** The broker's log is not the one that it was. */
    LOSS;

    /** As it is written and stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Reason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
