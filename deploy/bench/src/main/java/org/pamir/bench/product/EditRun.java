package org.pamir.bench.product;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;
import org.pamir.bench.pace.Delays;
import org.pamir.bench.pace.Pace;
import org.pamir.bench.wire.UnexpectedAnswerException;

/**
 * What became of edits that were sent at a pace.
 *
 * @param accepted from when an edit was due to its answer
 * @param visible from when it was due until a reader was shown it
 * @param refusals those that were answered otherwise, from when they were due
 * @param failures how often, by status, or by the kind of the fault
 * @param behind seconds from when the last edit was due until everything was answered and seen
 */
public record EditRun(Delays accepted, Delays visible, Delays refusals, Map<String, Long> failures, double behind) {

    /** Numbers the edits of all runs, so that each takes up the countries where the one before left them. */
    private static final AtomicLong NUMBER = new AtomicLong();

    /** Returns when the last one is over. */
    public static EditRun measure(CountryEditors editors, Pace pace) {
        Delays accepted = new Delays();
        Delays visible = new Delays();
        Delays refusals = new Delays();
        Map<String, Long> failures = new ConcurrentHashMap<>();
        Phaser open = new Phaser(1);
        pace.run(due -> {
            open.register();
            editors.edit(nextNumber())
                    .thenCompose(edit -> {
                        accepted.happened(due);
                        return editors.seen(edit);
                    })
                    .whenComplete((seen, failure) -> {
                        if (failure == null) {
                            visible.happened(due);
                        } else {
                            refusals.happened(due);
                            failures.merge(name(failure), 1L, Long::sum);
                        }
                        open.arriveAndDeregister();
                    });
        });
        long last = System.nanoTime();
        open.arriveAndAwaitAdvance();
        return new EditRun(accepted, visible, refusals, new TreeMap<>(failures), (System.nanoTime() - last) / 1e9);
    }

    static long nextNumber() {
        return NUMBER.getAndIncrement();
    }

    /** Edits that were not both accepted and seen. */
    public long failed() {
        return failures.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String name(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof UnexpectedAnswerException unexpected
                ? String.valueOf(unexpected.status())
                : cause.getClass().getSimpleName();
    }
}
