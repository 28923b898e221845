package org.pamir.ingest.editorial;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the editorial team wants to work. */
@ConfigMapping(prefix = "pamir.editorial")
public interface EditorialConfig {

    /**
     * Whether everything must be approved by somebody else before it is published. On, no single person can change what
     * readers see, publishers and imports included; off, a publisher mends a mistake at once.
     */
    @WithDefault("false")
    boolean reviewRequired();

    /**
     * How often proposals are looked for whose hour has come. Shorter publishes closer to the hour that was set; longer
     * asks an idle database less often.
     */
    @WithDefault("5s")
    Duration publicationInterval();
}
