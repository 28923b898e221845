package org.pamir.ingest.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of this service's memory and time imports may take. */
@ConfigMapping(prefix = "pamir.upload")
interface UploadConfig {

    /**
     * Files that are read at once; the next one is told to come back. More let editors wait less, and need up to 100 MiB
     * of heap each where the files are hostile.
     */
    @WithDefault("2")
    int atOnce();

    /** Until a body must have arrived. Longer helps slow lines, and lets idle senders keep others out for longer. */
    @WithDefault("20s")
    Duration bodyTime();

    /** Until a file must have been read. Real ones take a fraction of a second. */
    @WithDefault("10s")
    Duration parseTime();
}
