package org.pamir.scoring.revision;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long is waited while the database or the broker is away. */
@ConfigMapping(prefix = "pamir.scoring")
interface ScoringConfig {

    /** Until the second attempt; doubles from then on. Shorter heals a blip sooner, and hurries a server that is down. */
    Duration firstRetryDelay();

    /** The delay grows to this. Longer is kinder to what is away, and later to notice that it is back. */
    Duration longestRetryDelay();

    /** Until the broker's silence fails an attempt. Shorter says sooner what is wrong; too short repeats slow sends. */
    Duration deliveryTimeout();
}
