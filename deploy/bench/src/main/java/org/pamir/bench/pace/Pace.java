package org.pamir.bench.pace;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * An open loop: something begins so many times a second for a while, whether or not what began before has ended. Who
 * measures from the moment at which each was due cannot overlook a system that makes its callers wait.
 *
 * @param perSecond at least 1
 */
public record Pace(int perSecond, Duration duration) {

    public long count() {
        return perSecond * duration.toMillis() / 1000;
    }

    /** Calls with the moment at which each was due, of {@link System#nanoTime()}; the call itself must not wait. */
    public void run(LongConsumer begin) {
        long start = System.nanoTime();
        long count = count();
        for (long i = 0; i < count; i++) {
            long due = start + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            for (long rest = due - System.nanoTime(); rest > 0; rest = due - System.nanoTime()) {
                LockSupport.parkNanos(rest);
            }
            begin.accept(due);
        }
    }
}
