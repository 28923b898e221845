package org.pamir.scoring.revision;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How what is emitted is sent. */
@ConfigMapping(prefix = "pamir.scoring")
interface ScoringConfig {

    /** Until the broker's silence fails an attempt. Shorter says sooner what is wrong; too short repeats slow sends. */
    Duration deliveryTimeout();
}
