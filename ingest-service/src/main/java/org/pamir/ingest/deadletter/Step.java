package org.pamir.ingest.deadletter;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened to a letter.
 *
 * @param by null where nobody did it
 * @param message may be null
 */
public record Step(What what, Instant at, String by, String message) {

    /** The kinds of it. */
    public enum What {
        RECEIVED,
        REPLAYED,
        DISCARDED,
        /** It came back as another letter. */
        FAILED_AGAIN;

        /** As it is written and stored. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static What of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
