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

    /** One that is on its way: everything was sent, and not all of it is answered. */
    public static final class Begun {
        private final Delays accepted = new Delays();
        private final Delays visible = new Delays();
        private final Delays refusals = new Delays();
        private final Map<String, Long> failures = new ConcurrentHashMap<>();
        private final Phaser open = new Phaser(1);
        private long last;

        private void send(CountryEditors editors, long due) {
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
        }

        /** How many have been accepted up to now. */
        public long accepted() {
            return accepted.count();
        }

        /**
         * Whether nothing of it is on its way any more, and it was served as usual.
         *
         * @param milliseconds below which 99 of 100 must have become visible
         * @param count that must have
         */
        public boolean isUsual(double milliseconds, long count) {
            return visible.count() == count && visible.milliseconds(99) < milliseconds;
        }

        /** Returns when the last one is over. */
        public EditRun await() {
            open.arriveAndAwaitAdvance();
            double behind = (System.nanoTime() - last) / 1e9;
            return new EditRun(accepted, visible, refusals, new TreeMap<>(failures), behind);
        }
    }

    /** Returns when the last one is over. */
    public static EditRun measure(CountryEditors editors, Pace pace) {
        return begin(editors, pace).await();
    }

    /** Returns when the last one is sent. */
    public static Begun begin(CountryEditors editors, Pace pace) {
        Begun begun = new Begun();
        pace.run(due -> begun.send(editors, due));
        begun.last = System.nanoTime();
        return begun;
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
