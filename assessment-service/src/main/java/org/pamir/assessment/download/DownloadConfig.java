package org.pamir.assessment.download;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How much downloads may cost, and what addresses in them begin with. */
@ConfigMapping(prefix = "pamir.download")
public interface DownloadConfig {

    /**
     * What readers' addresses begin with, such as {@code https://index.example.org}. Without it descriptions of datasets name
     * the address by which they were asked for, which behind a proxy needs {@code quarkus.http.proxy.*}.
     */
    Optional<URI> publicAddress();

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
