package org.pamir.bench.product;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.pamir.bench.pace.Pace;

/** How many edits a second the product takes: pushed as far as it goes, and kept up with at a pace. */
public final class HighestRate {

    /** Edits on their way at once, the same as the floor's. */
    private static final int IN_FLIGHT = 512;

    private static final long PATIENCE_SECONDS = 60;
    /** Behind by more than this at the end of a run, and it has not kept up. */
    private static final double MOST_SECONDS_BEHIND = 1;

    private static final double LOWEST_SHARE = 0.4;
    private static final double CLOSE_ENOUGH = 0.05;

    private final CountryEditors editors;

    public HighestRate(CountryEditors editors) {
        this.editors = editors;
    }

    /**
     * Edits a second that become visible when as many as can be are on their way.
     *
     * @throws IllegalStateException if the last ones are not seen in a minute
     */
    public double pushed(Duration warmUp, Duration measured) throws InterruptedException {
        Semaphore room = new Semaphore(IN_FLIGHT);
        AtomicLong seen = new AtomicLong();
        push(room, seen, warmUp);
        long before = seen.get();
        long began = System.nanoTime();
        push(room, seen, measured);
        double rate = (seen.get() - before) / ((System.nanoTime() - began) / 1e9);
        if (!room.tryAcquire(IN_FLIGHT, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("edits that were never seen");
        }
        return rate;
    }

    /**
     * The largest rate that is kept up with: no failure, and nothing on its way a second after the last edit was due.
     * Searched between zero and what it does when it is pushed.
     */
    public int sustained(double pushed, Duration eachTime) {
        double kept = 0;
        double missed = pushed * 1.05;
        double next = pushed * 0.9;
        while (missed - kept > CLOSE_ENOUGH * pushed && next > 1) {
            EditRun run = EditRun.measure(editors, new Pace((int) next, eachTime));
            if (run.failed() == 0 && run.behind() < MOST_SECONDS_BEHIND) {
                kept = next;
            } else {
                missed = next;
            }
            next = kept == 0 ? missed * (1 - LOWEST_SHARE / 2) : (kept + missed) / 2;
        }
        return (int) kept;
    }

    private void push(Semaphore room, AtomicLong seen, Duration duration) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            if (room.tryAcquire(1, TimeUnit.MILLISECONDS)) {
                editors.edit(EditRun.nextNumber()).thenCompose(editors::seen).whenComplete((answer, failure) -> {
                    if (failure == null) {
                        seen.incrementAndGet();
                    }
                    room.release();
                });
            }
        }
    }
}
