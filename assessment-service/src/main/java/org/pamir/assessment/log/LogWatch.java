package org.pamir.assessment.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;
import org.pamir.assessment.thread.Threads;

/**
 * Tells followers that the log grew: at once when this process added to it, and soon when another replica did, which one
 * small query for all of them finds out.
 */
@ApplicationScoped
public class LogWatch {

    private static final Logger LOG = Logger.getLogger(LogWatch.class);

    private final LogStore store;
    private final LogConfig config;
    private final Set<Following> followers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Threads.timer("log-watch");
    private long told;

    LogWatch(LogStore store, LogConfig config) {
        this.store = store;
        this.config = config;
    }

    /** Ends when it is closed. */
    public final class Following implements AutoCloseable {

        private final LongConsumer grown;

        private Following(LongConsumer grown) {
            this.grown = grown;
        }

        @Override
        public void close() {
            followers.remove(this);
        }
    }

    /**
     * Whoever follows reads the log once after this returned, and then whenever it grows.
     *
     * @param grown takes the position of the last entry, now and then one that it was told before; has to return at once
     */
    public Following follow(LongConsumer grown) {
        Following following = new Following(grown);
        followers.add(following);
        return following;
    }

    void start(@Observes StartupEvent event) {
        long pause = config.checkEvery().toMillis();
        clock.scheduleWithFixedDelay(this::check, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    void grown(@Observes LogGrown log) {
        if (!followers.isEmpty()) {
            // On a thread of ours: what a follower does is no matter of whoever writes history.
            clock.execute(() -> tell(log.head()));
        }
    }

    private void check() {
        if (followers.isEmpty()) {
            return;
        }
        try {
            tell(store.state().head());
        } catch (RuntimeException e) {
            // The next check asks again.
            LOG.debug("could not look at the head of the log", e);
        }
    }

    private void tell(long head) {
        if (head <= told) {
            return;
        }
        told = head;
        for (Following follower : followers) {
            try {
                follower.grown.accept(head);
            } catch (RuntimeException e) {
                LOG.error("a follower of the log failed", e);
            }
        }
    }
}
