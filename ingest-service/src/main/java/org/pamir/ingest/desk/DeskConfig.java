package org.pamir.ingest.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The editorial desk. */
@ConfigMapping(prefix = "pamir.desk")
interface DeskConfig {

    /** Where the desk asks what readers see at the moment: the assessment-service. Without it the desk only lacks these figures. */
    @WithDefault("http://localhost:8080")
    URI assessmentUrl();

    /**
     * How long a file waits between its dry run and its import. Longer lets somebody have lunch in between, and keeps up to
     * 5 MiB per user in the database for as long.
     */
    @WithDefault("1d")
    Duration keepFiles();
}
