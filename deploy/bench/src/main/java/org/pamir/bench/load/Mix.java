package org.pamir.bench.load;

import java.time.Duration;

/**
 * How much of what.
 *
 * @param editsPerSecond whether or not the ones before are answered
 * @param readers each asks again as soon as it is answered and a pause is over
 * @param streams clients that follow the events, every tenth of them all events, the others those of sections
 */
public record Mix(int editsPerSecond, int readers, Duration readerPause, int streams) {

    /** Of these shares the rest are edits of any country. */
    static final double HOT = 0.10;

    static final double STALE = 0.05;
    static final double REPLAYED = 0.02;
    static final int HOT_COUNTRIES = 3;

    /** As the plan has it. */
    public static final Mix FULL = new Mix(50, 20, Duration.ofMillis(200), 50);

    /** For a machine that has to do other things besides. */
    public static final Mix SMALL = new Mix(20, 5, Duration.ofMillis(100), 6);

    /**
     * The same with fewer people, for a machine that does not carry all of them.
     *
     * @param percent of them, 1 to 100
     */
    public Mix share(int percent) {
        return new Mix(share(editsPerSecond, percent), share(readers, percent), readerPause, share(streams, percent));
    }

    private static int share(int of, int percent) {
        return Math.max(1, of * percent / 100);
    }

    /** Whether the machine is there for this alone, so that times say something. */
    public boolean isAlone() {
        return !equals(SMALL);
    }
}
