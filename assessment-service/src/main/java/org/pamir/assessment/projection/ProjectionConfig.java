package org.pamir.assessment.projection;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How the projection takes events in, and how it behaves while its database or its broker is away. */
@ConfigMapping(prefix = "pamir.projection")
interface ProjectionConfig {

    /** The most events of one transaction: more is faster in a rebuild and takes more memory. */
    int mostRecords();

    /** Before the second attempt; doubled for each further one. Shorter recovers sooner and asks more often. */
    Duration firstPause();

    /** The longest pause between two attempts: how late the return of the database may be noticed. */
    Duration longestPause();

    /**
     * So many records behind the log a service that starts is ready to be asked. More lets it be ready sooner, with answers
     * that are that much older.
     */
    long mostBehind();

    /** Until the broker's silence fails to send a dead letter. Shorter says sooner what is wrong. */
    Duration deliveryTimeout();
}
