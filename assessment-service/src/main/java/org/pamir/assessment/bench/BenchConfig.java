package org.pamir.assessment.bench;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is there for measurements alone. */
@ConfigMapping(prefix = "pamir.bench")
interface BenchConfig {

    /** Whether a constant is served to measure other answers against. It tells nothing, but is nobody's business in production. */
    @WithDefault("false")
    boolean constant();
}
