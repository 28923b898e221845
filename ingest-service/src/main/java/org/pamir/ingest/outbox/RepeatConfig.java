package org.pamir.ingest.outbox;

import io.smallrye.config.ConfigMapping;

/** How revisions that were sent before are sent again, beside the edits of the day. */
@ConfigMapping(prefix = "pamir.repeats")
interface RepeatConfig {

    /**
     * Revisions put into the outbox by one transaction, or one of every assessment, where that is more. More needs fewer commits; fewer keeps the transaction short, and
     * progress fine.
     */
    int chunkSize();

    /**
     * With so many rows in the outbox nothing is added to it. More keeps the relay busy without a pause; fewer lets an
     * edit that comes meanwhile wait behind fewer old ones. While the broker is away nothing is added at all.
     */
    int mostWaiting();
}
