package org.pamir.scoring.broker;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How revisions are consumed, and how long is waited while the database or the broker is away. */
@ConfigMapping(prefix = "pamir.consumer")
interface ConsumerConfig {

    /**
     * The most revisions of one transaction and one wait for the broker: more is faster when there is much to do, takes more
     * memory, and more is repeated after a crash.
     */
    int mostRecords();

    /** Until the second attempt; doubles from then on. Shorter heals a blip sooner, and hurries a server that is down. */
    Duration firstRetryDelay();

    /** The delay grows to this. Longer is kinder to what is away, and later to notice that it is back. */
    Duration longestRetryDelay();

    /**
     * So many records behind the log the service is still ready. More lets it be ready sooner after a start; what it emits
     * is that much older then.
     */
    long mostBehind();
}
