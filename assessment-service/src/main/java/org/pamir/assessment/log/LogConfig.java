package org.pamir.assessment.log;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long the log goes back, and how soon it is noticed that it grew. */
@ConfigMapping(prefix = "pamir.log")
interface LogConfig {

    /**
     * How old an event may grow before its entry goes. Longer lets followers be away for longer; the log itself takes about
     * 200 bytes an entry. What the event says stays in history.
     */
    Duration kept();

    /** How often old entries are looked for. */
    Duration expireEvery();

    /**
     * How often the database is asked whether another replica added something, while somebody follows. Shorter is sooner
     * there and costs a tiny query each time.
     */
    Duration checkEvery();

    /** The most bytes of events that are read at once, unless a single one is larger: memory against round trips. */
    int pageBytes();
}
