package org.pamir.assessment.standings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is kept in memory between requests. Nothing kept is ever wrong: it is found by the versions it stands for. */
@ConfigMapping(prefix = "pamir.standings")
interface StandingsConfig {

    /** Scorecards, about 10 kB each. Below the number of assessments that are asked for, the database is read more. */
    @WithDefault("3000")
    int scorecardsKept();

    /** Moments of an edition with the rankings computed for them, up to 1 MB each. Few are enough unless the past is popular. */
    @WithDefault("16")
    int momentsKept();
}
