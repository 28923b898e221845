package org.pamir.ingest.warning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.util.Set;

/** How strict the rules that editors expect are. */
@ConfigMapping(prefix = "pamir.warnings")
interface WarningConfig {

    /**
     * A score that moves by this much or more in one step needs a rationale; in steps of 0.5. Smaller catches more slips of
     * the keyboard, and trains editors to answer without thinking.
     */
    @WithDefault("1.5")
    BigDecimal jump();

    /**
     * What has to be answered in writing before a proposal is published. More makes every number explained, and slows
     * down small corrections; an empty list warns only.
     */
    @WithDefault("score_jump")
    Set<WarningCode> blocking();
}
