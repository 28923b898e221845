package org.pamir.ingest.reconciliation;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** When the topic is compared with the revisions, without anybody asking. */
@ConfigMapping(prefix = "pamir.reconciliation")
interface ReconciliationConfig {

    /**
     * Whether it is done after each start. It heals what a broker lost while nobody looked, and costs one reading of the
     * topic in the background: about as much network as the topic is large. Where the broker keeps copies on several
     * machines and the topic is huge, it may be left to whoever asks for it.
     */
    boolean atStart();

    /**
     * How often to look whether the broker still has the log that it had: another topic, an end that went back or a new
     * leader means a comparison. Shorter notices a loss sooner; each look is two small requests. An edit that is sent
     * after a loss mostly shows it before.
     */
    Duration watchInterval();
}
