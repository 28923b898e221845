package org.pamir.assessment.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How much is taken on at once; beyond it callers are told when to come back. Streams, and whoever waits for a version, have
 * bounds of their own, and what a look at the database answers for everybody takes no place.
 */
@ConfigMapping(prefix = "pamir.limits")
interface LimitsConfig {

    /**
     * Requests that are worked on at once. More than a few for each database connection makes all of them slower and none
     * of them more; too few leaves connections idle.
     */
    @WithDefault("64")
    int atWork();

    /** Requests that wait for others to end. More lets larger crowds through, and keeps them all in memory. */
    @WithDefault("512")
    int waiting();

    /** How long one of them waits before it is answered 503. Longer refuses fewer and lets those who are refused wait longer. */
    @WithDefault("20ms")
    Duration longestWait();

    /**
     * Requests that are taken on while their body is still on its way, besides the ordinary ones: those of HTTP/2.
     * More serves more slow lines, and lets more of them be worked on at once.
     */
    @WithDefault("16")
    int arrivingAtWork();

    /** Bodies that are arriving at once. More serves more slow lines, and takes 64 KiB each. */
    @WithDefault("200")
    int bodiesArriving();

    /** Until a body must be there, else 408. Longer helps slow lines and those who only want to hold connections. */
    @WithDefault("10s")
    Duration bodyTime();
}
