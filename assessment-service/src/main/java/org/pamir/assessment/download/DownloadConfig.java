package org.pamir.assessment.download;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much downloads may cost. */
@ConfigMapping(prefix = "pamir.download")
public interface DownloadConfig {

    /**
     * Files kept in memory, all together. A file is found by the state that it shows, so it is never stale; below a few
     * megabytes the popular ones are made again for every reader.
     */
    @WithDefault("32M")
    MemorySize kept();

    /** Files made at the same time. Each takes a worker, a processor and up to some ten megabytes; who comes later waits. */
    @WithDefault("2")
    int madeAtOnce();

    /** So many may wait for it; who comes then is told to come back at once. Each holds a worker that others could use. */
    @WithDefault("20")
    int mostWaiting();

    /** After this wait a reader is told to come back (503). Longer is kinder, and holds more workers under load. */
    @WithDefault("5s")
    Duration longestWait();

    /**
     * How long an edition must have stood still before its package gets an immutable address. An edit that becomes known
     * later than this after a younger one takes that address away (410); longer means fewer such addresses.
     */
    @WithDefault("10s")
    Duration settlesAfter();
}
