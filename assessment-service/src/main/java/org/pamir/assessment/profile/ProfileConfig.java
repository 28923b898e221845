package org.pamir.assessment.profile;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is kept in memory of profiles. */
@ConfigMapping(prefix = "pamir.profile")
interface ProfileConfig {

    /** Rendered answers and their sections, about 40 kB for a country. Where they do not fit, they are rendered again and again. */
    @WithDefault("32M")
    MemorySize renderedKept();
}
