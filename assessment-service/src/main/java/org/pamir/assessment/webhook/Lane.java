package org.pamir.assessment.webhook;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.pamir.assessment.thread.Threads;

/** A fixed number of threads, which says how many of them have nothing to do. */
final class Lane implements AutoCloseable {

    private static final Duration ENDING = Duration.ofSeconds(3);

    private final Semaphore free;
    private final Runnable freed;
    private final ExecutorService threads;

    /** @param freed is told whenever a thread has nothing to do again */
    Lane(String name, int size, Runnable freed) {
        this.freed = freed;
        this.free = new Semaphore(size);
        this.threads = Threads.pool(name, size);
    }

    /** Only whoever runs tasks makes it smaller. */
    int free() {
        return free.availablePermits();
    }

    /** @throws IllegalStateException if nothing is free */
    void run(Runnable task) {
        if (!free.tryAcquire()) {
            throw new IllegalStateException("nothing is free");
        }
        threads.execute(() -> {
            try {
                task.run();
            } finally {
                free.release();
                freed.run();
            }
        });
    }

    /** Lets what has begun come to its end, for a while. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
