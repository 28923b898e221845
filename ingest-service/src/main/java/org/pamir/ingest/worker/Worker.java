package org.pamir.ingest.worker;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A thread that does work in the background, a step at a time, for as long as the service runs. A step that fails is done
 * again after a pause that grows up to {@link #LONGEST_PAUSE}: whatever it needs may be away for a while.
 */
public final class Worker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration GRACE = Duration.ofSeconds(5);
    /** After a start those who wait for an answer come first. */
    private static final Duration FIRST_REST = Duration.ofSeconds(2);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** One step. */
    @FunctionalInterface
    public interface Work {
        /** @return how long to rest before the next one, unless somebody wakes the worker; zero for not at all */
        Duration step() throws Exception;
    }

    private final String name;
    private final Work work;
    private final Thread thread;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean stopping;

    public Worker(String name, Work work) {
        this.name = name;
        this.work = work;
        this.thread = new Thread(this::run, name);
    }

    public void start() {
        thread.start();
    }

    /** There is something to do. */
    public void wake() {
        wakeUps.release();
    }

    public boolean isStopping() {
        return stopping;
    }

    /** Gives the step under way a moment to end by itself. */
    @Override
    public void close() {
        stopping = true;
        wake();
        try {
            thread.join(GRACE.toMillis());
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration pause = SHORTEST_PAUSE;
        Duration rest = FIRST_REST;
        while (!stopping) {
            try {
                rest(rest);
                rest = stopping ? Duration.ZERO : work.step();
                pause = SHORTEST_PAUSE;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                if (stopping) {
                    return;
                }
                LOG.warnf("%s waits, next attempt in %d ms: %s", name, pause.toMillis(), rootCause(e));
                pause = restAfterFailure(pause);
                rest = Duration.ZERO;
            }
        }
    }

    private Duration restAfterFailure(Duration pause) {
        try {
            rest(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
        Duration next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }

    private void rest(Duration pause) throws InterruptedException {
        if (!pause.isZero() && !stopping && wakeUps.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }

    private static Throwable rootCause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
