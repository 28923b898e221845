package org.pamir.assessment.webhook;

import java.util.Locale;

/** What a subscription does. */
enum State {
    /** Its receiver has not answered a challenge yet: nothing else is sent to it. */
    PENDING,
    ACTIVE,
    /** By its consumer. It keeps its place in the log. */
    PAUSED,
    /** By us: the receiver said that it is gone, or failed for too long. */
    DISABLED;

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As it is written in the API and the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
