package org.pamir.assessment.projection;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How the projection behaves while its database or its broker is away. */
@ConfigMapping(prefix = "pamir.projection")
interface ProjectionConfig {

    /** Before the second attempt; doubled for each further one. Shorter recovers sooner and asks more often. */
    Duration firstPause();

    /** The longest pause between two attempts: how late the return of the database may be noticed. */
    Duration longestPause();
}
