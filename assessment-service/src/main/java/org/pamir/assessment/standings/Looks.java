package org.pamir.assessment.standings;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pamir.assessment.thread.Threads;

/**
 * One look serves everybody who asked before it began. Who asks while a look is under way waits for the next one, so what
 * is answered is never older than the question; and however many ask, one thread looks.
 *
 * @param <K> what is asked for
 * @param <V> the answer to it
 */
final class Looks<K, V> implements AutoCloseable {

    private record Question<K>(K key, Executor where) {}

    /** @param answer what was seen, handed over to where it is waited for: once for all who ask the same from there */
    private record Waiting<V>(CompletableFuture<V> seen, CompletionStage<V> answer) {

        private static <V> Waiting<V> at(Executor where, Duration patience) {
            CompletableFuture<V> seen =
                    new CompletableFuture<V>().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Waiting<>(seen, seen.whenCompleteAsync((value, failure) -> {}, where));
        }
    }

    private final Supplier<Function<K, V>> look;
    private final Duration apart;
    private final Duration farthestApart;
    private final Duration patience;
    private final ScheduledExecutorService eye = Threads.timer("looks");
    private Map<Question<K>, Waiting<V>> waiting = new HashMap<>();
    private int asked;
    private long nextAt = System.nanoTime();

    /**
     * @param look looks, and tells how each who asked finds the answer in what was seen; both on the thread that looks
     * @param apart from the beginning of one look to the beginning of the next, for each who was served by it
     * @param farthestApart however many were served
     * @param patience how long somebody waits until the answer is a {@link java.util.concurrent.TimeoutException}
     */
    Looks(Supplier<Function<K, V>> look, Duration apart, Duration farthestApart, Duration patience) {
        this.look = look;
        this.apart = apart;
        this.farthestApart = farthestApart;
        this.patience = patience;
    }

    /**
     * What a look finds that begins after this call.
     *
     * @param where whatever depends on the answer runs, also when there is none
     * @throws java.util.concurrent.RejectedExecutionException after {@link #close}
     */
    synchronized CompletionStage<V> ask(K key, Executor where) {
        if (asked == 0) {
            eye.schedule(this::look, nextAt - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        asked++;
        return waiting.computeIfAbsent(new Question<>(key, where), any -> Waiting.at(where, patience)).answer;
    }

    private void look() {
        Map<Question<K>, Waiting<V>> served = beginning();
        try {
            Function<K, V> seen = look.get();
            served.forEach((question, waiter) -> answer(question.key, waiter.seen, seen));
        } catch (RuntimeException | Error e) {
            served.values().forEach(waiter -> waiter.seen.completeExceptionally(e));
        }
    }

    private static <K, V> void answer(K key, CompletableFuture<V> answer, Function<K, V> seen) {
        try {
            answer.complete(seen.apply(key));
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }

    private synchronized Map<Question<K>, Waiting<V>> beginning() {
        Map<Question<K>, Waiting<V>> served = waiting;
        waiting = new HashMap<>();
        nextAt = System.nanoTime() + Math.min(asked * apart.toNanos(), farthestApart.toNanos());
        asked = 0;
        return served;
    }

    /** Who has asked already is still answered. */
    @Override
    public void close() {
        eye.shutdown();
    }
}
