package org.pamir.assessment.stream;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.pamir.assessment.log.Cursor;
import org.pamir.assessment.log.LogPage;
import org.pamir.assessment.log.LogStore;
import org.pamir.assessment.thread.Threads;

/**
 * Reads the database for clients that are behind the live tail, page by page, a few pages at a time. Pages end at the same
 * positions whoever asks, and the last ones are kept: where all clients have fallen behind together, one reads for all of
 * them. If each read for itself, they would cost more than before they fell behind, and never come back.
 */
@ApplicationScoped
class CatchUp {

    private static final int PAGE = 64;

    private final LogStore log;
    private final StreamConfig config;
    private final ExecutorService threads;
    private final KeptParts kept;

    CatchUp(LogStore log, StreamConfig config) {
        this.log = log;
        this.config = config;
        this.threads = Threads.pool("stream-catch-up", config.catchUpThreads());
        this.kept = new KeptParts(config.catchUpKept());
    }

    /** What follows in the log. Fails as the database does. */
    CompletionStage<Part> after(Cursor cursor) {
        return kept.get(cursor, () -> CompletableFuture.supplyAsync(() -> read(cursor), threads));
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    private Part read(Cursor after) {
        int limit = PAGE - (int) (after.position() % PAGE);
        LogPage page = log.page(after.position(), limit, config.catchUpBytes());
        if (page instanceof LogPage.Entries found) {
            return new Frames(
                    after.position(),
                    found.entries().stream()
                            .map(entry -> new Frame(after.log(), entry))
                            .toList());
        }
        return new Part.Expired(((LogPage.Expired) page).state());
    }
}
