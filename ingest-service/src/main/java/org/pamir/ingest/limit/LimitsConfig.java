package org.pamir.ingest.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is taken on at once, and how often one caller may come. Beyond it callers are told so, and when to come back. */
@ConfigMapping(prefix = "pamir.limits")
interface LimitsConfig {

    /**
     * Requests that are worked on at once; health and metrics do not count. Four for each database connection:
     * with more, more wait for connections instead of for a place when the database is slow, and hear after seconds instead
     * of at once that there is none; fewer refuse bursts that a moment later would have been done.
     */
    @WithDefault("32")
    int atWork();

    /** Requests that wait for others to end. More lets larger crowds through; each holds its body, 64 KiB at most. */
    @WithDefault("512")
    int waiting();

    /** How long one of them waits before it is answered 503. Longer refuses fewer and lets those who are refused wait longer. */
    @WithDefault("20ms")
    Duration longestWait();

    /** Imports that are taken in or worked on at once, besides the ordinary requests: each may hold many times what they do. */
    @WithDefault("4")
    int importsAtWork();

    /**
     * Requests that are taken on while their body is still on its way, besides the ordinary ones: forms of the desk, and all
     * bodies of HTTP/2. More serves more slow lines, and lets more of them be worked on at once.
     */
    @WithDefault("32")
    int arrivingAtWork();

    /** Bodies that are arriving at once. More serves more slow lines, and takes 64 KiB each. */
    @WithDefault("500")
    int bodiesArriving();

    /** Until an ordinary body must be there, else 408. Longer helps slow lines and those who only want to hold connections. */
    @WithDefault("10s")
    Duration bodyTime();

    /** The same for the file of an import. */
    @WithDefault("30s")
    Duration importTime();

    /** Requests of one caller: an API token, an account, or without a login an address. */
    Rate requests();

    /** Imports of one caller, which count as requests too. */
    Rate imports();

    /**
     * Passwords that are tried for one account, right or wrong; what was right a moment ago does not count. Fewer makes
     * guessing slower, and lets whoever wants to annoy keep an account's owner from a new login.
     */
    Rate loginsPerAccount();

    /** Passwords that are tried from one address. Teams behind one address share it; each one costs a processor 60 ms. */
    Rate loginsPerAddress();

    /** So many at once after a rest, and then one each time that so long has passed. */
    interface Rate {

        /** More is kinder to scripts that come in waves, and lets a caller that went wild do more before it is stopped. */
        int burst();

        /** Shorter lets one caller have a larger part of the service. */
        Duration every();
    }
}
