package org.pamir.assessment.stream;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.pamir.assessment.log.LogPage;
import org.pamir.assessment.log.LogStore;

/** Reads the database for clients that are behind the live tail, page by page, a few at a time, each in its turn. */
@ApplicationScoped
class CatchUp {

    private static final int PAGE = 500;

    private final LogStore log;
    private final StreamConfig config;
    private final ExecutorService threads;

    CatchUp(LogStore log, StreamConfig config) {
        this.log = log;
        this.config = config;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(config.catchUpThreads(), task -> {
            Thread thread = new Thread(task, "stream-catch-up-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Fails as the database does. */
    CompletionStage<LogPage> page(long after) {
        try {
            return CompletableFuture.supplyAsync(() -> log.page(after, PAGE, config.catchUpBytes()), threads);
        } catch (RejectedExecutionException e) {
            // This replica stops.
            return CompletableFuture.failedFuture(e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }
}
