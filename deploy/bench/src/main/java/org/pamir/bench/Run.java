package org.pamir.bench;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Edits at a fixed rate for a while, whether or not the ones before are answered. */
record Run(int editsPerSecond, Duration duration) {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    Result measure(Editors editors) throws InterruptedException {
        int edits = Math.toIntExact(editsPerSecond * duration.toSeconds());
        long between = TimeUnit.SECONDS.toNanos(1) / editsPerSecond;
        Histogram accepted = new ConcurrentHistogram(LONGEST.toNanos(), 3);
        Histogram visible = new ConcurrentHistogram(LONGEST.toNanos(), 3);
        AtomicInteger failed = new AtomicInteger();
        Phaser open = new Phaser(1);
        long start = System.nanoTime();
        for (int i = 0; i < edits; i++) {
            long due = start + i * between;
            waitUntil(due);
            open.register();
            editors.edit(i)
                    .thenCompose(edit -> {
                        record(accepted, due);
                        return editors.seen(edit);
                    })
                    .whenComplete((seen, failure) -> {
                        if (failure == null) {
                            record(visible, due);
                        } else {
                            failed.incrementAndGet();
                        }
                        open.arriveAndDeregister();
                    });
        }
        open.arriveAndAwaitAdvance();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Result(editsPerSecond, edits, failed.get(), visible.getTotalCount() / seconds, accepted, visible);
    }

    private static void waitUntil(long due) {
        for (long rest = due - System.nanoTime(); rest > 0; rest = due - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
    }

    private static void record(Histogram histogram, long due) {
        histogram.recordValue(Math.min(System.nanoTime() - due, LONGEST.toNanos()));
    }
}
