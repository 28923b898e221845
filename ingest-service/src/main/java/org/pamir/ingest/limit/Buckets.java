package org.pamir.ingest.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A token bucket for each caller, kept as the moment at which it will be full again: the generic cell rate algorithm of
 * ITU-T I.371. Who has not come for long is forgotten, which is the same as a full bucket.
 */
final class Buckets {

    private static final int MOST_CALLERS = 20_000;

    private final int burst;
    private final long every;
    private final LongSupplier nanos;
    private final Map<String, Long> fullAt = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    /** @param nanos a clock that never goes back, such as {@link System#nanoTime} */
    Buckets(int burst, Duration every, LongSupplier nanos) {
        this.burst = burst;
        this.every = every.toNanos();
        this.nanos = nanos;
    }

    /** Takes one. @return zero, or how long it takes until there is one, and nothing was taken */
    synchronized Duration take(String caller) {
        long now = nanos.getAsLong();
        long behind = Math.max(fullAt.getOrDefault(caller, now) - now, 0);
        long wait = behind - every * (burst - 1);
        if (wait > 0) {
            return Duration.ofNanos(wait);
        }
        fullAt.put(caller, now + behind + every);
        return Duration.ZERO;
    }
}
