package org.pamir.assessment.standings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How standings are looked up, and what is kept in memory of them. Nothing kept is ever wrong: it is found by versions. */
@ConfigMapping(prefix = "pamir.standings")
interface StandingsConfig {

    /** Scorecards, about 10 kB each. Below the number of assessments that are asked for, the database is read more. */
    @WithDefault("3000")
    int scorecardsKept();

    /** Moments of an edition with the rankings computed for them, up to 1 MB each. Few are enough unless the past is popular. */
    @WithDefault("16")
    int momentsKept();

    /**
     * From one look at the database to the next, for each request that the first one served. More leaves more of the
     * processors to answers, and lets those wait longer who come in a crowd; who comes alone never waits for it.
     */
    @WithDefault("0.00001s")
    Duration looksApart();

    /** However many were served. */
    @WithDefault("2ms")
    Duration looksFarthestApart();

    /** How long a request waits for a look before it is told to come back (503). Longer piles up more when nothing answers. */
    @WithDefault("5s")
    Duration lookAtMost();
}
