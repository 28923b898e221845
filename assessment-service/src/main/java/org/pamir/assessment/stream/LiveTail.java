package org.pamir.assessment.stream;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.pamir.assessment.log.Entry;
import org.pamir.assessment.log.LogPage;
import org.pamir.assessment.log.LogState;
import org.pamir.assessment.log.LogStore;
import org.pamir.assessment.log.LogWatch;
import org.pamir.assessment.observation.EditTraces;
import org.pamir.assessment.thread.Threads;

/**
 * The newest part of the log in memory, read and written once for all clients of this replica. It is followed only while
 * there are clients.
 */
@ApplicationScoped
class LiveTail {

    private static final Logger LOG = Logger.getLogger(LiveTail.class);
    private static final int PAGE = 500;
    private static final long AGAIN_MILLIS = 500;

    private final LogStore log;
    private final LogWatch watch;
    private final StreamConfig config;
    private final EditTraces traces;
    private final Set<Runnable> clients = ConcurrentHashMap.newKeySet();
    /** What follows belongs to this thread, but for the frames, which everybody reads. */
    private final ScheduledExecutorService reader = Threads.timer("stream-tail");

    private volatile Frames frames;
    private String id;
    private LogWatch.Following following;

    LiveTail(LogStore log, LogWatch watch, StreamConfig config, EditTraces traces) {
        this.traces = traces;
        this.log = log;
        this.watch = watch;
        this.config = config;
    }

    /** Waits until the end of the log is known; from then on the client is woken whenever there is more. */
    void enter(Runnable client) {
        try {
            CompletableFuture.runAsync(() -> add(client), reader).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    void leave(Runnable client) {
        clients.remove(client);
        onReader(this::restIfAlone);
    }

    /** Grows at its end; only for those who have entered. */
    Frames frames() {
        return frames;
    }

    void stop(@Observes ShutdownEvent event) {
        reader.shutdown();
    }

    private void add(Runnable client) {
        if (following == null) {
            LogState state = log.state();
            id = state.id();
            frames = Frames.none(state.head());
            following = watch.follow(head -> onReader(() -> readTo(head)));
            // What came between the first line and the last one, nobody tells.
            onReader(() -> readTo(Long.MAX_VALUE));
        }
        clients.add(client);
    }

    private void onReader(Runnable task) {
        if (!reader.isShutdown()) {
            reader.execute(task);
        }
    }

    private void restIfAlone() {
        if (clients.isEmpty() && following != null) {
            following.close();
            following = null;
        }
    }

    private void readTo(long head) {
        if (following == null || head <= frames.last()) {
            return;
        }
        try {
            read();
        } catch (RuntimeException e) {
            LOG.warnf("The log could not be read, again in %d ms: %s", AGAIN_MILLIS, e.getMessage());
            reader.schedule(() -> readTo(head), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void read() {
        LogPage page = log.page(frames.last(), PAGE);
        while (page instanceof LogPage.Entries entries && !entries.entries().isEmpty()) {
            frames = frames.with(frames(entries.entries()), config.tailBytes());
            clients.forEach(Runnable::run);
            entries.entries()
                    .forEach(entry -> traces.streamed(
                            "stream " + entry.type().word(), entry.key(), entry.version(), clients.size()));
            page = log.page(frames.last(), PAGE);
        }
        if (page instanceof LogPage.Expired expired) {
            // Clients are behind it, ask the database, and are told.
            frames = Frames.none(expired.state().head());
            clients.forEach(Runnable::run);
        }
    }

    private List<Frame> frames(List<Entry> entries) {
        return entries.stream().map(entry -> new Frame(id, entry)).toList();
    }
}
