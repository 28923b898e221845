package org.pamir.ingest.outbox;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How revisions find their way to the topic. */
@ConfigMapping(prefix = "pamir.outbox")
interface OutboxConfig {

    /**
     * How often rows are looked for that nobody announced: a crash or another replica left them. Shorter finds them
     * sooner and asks an idle database more often; it has no part in the delay of an ordinary edit.
     */
    Duration pollInterval();

    /**
     * Rows taken at once. More keeps a large import going with fewer commits; fewer keeps the transaction, and what is
     * sent twice after a crash, small.
     */
    int batchSize();

    /**
     * How long the broker may take to acknowledge before the attempt is given up and made anew. Longer rides out a
     * longer outage without work; shorter frees the database connection sooner.
     */
    Duration deliveryTimeout();
}
