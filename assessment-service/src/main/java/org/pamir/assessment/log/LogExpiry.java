package org.pamir.assessment.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.pamir.assessment.thread.Threads;

/** Takes away what is too old at the beginning of the log. Every replica does; the second one finds nothing to do. */
@ApplicationScoped
class LogExpiry {

    private static final Logger LOG = Logger.getLogger(LogExpiry.class);

    private final LogStore store;
    private final LogConfig config;
    private final Clock clock;
    private final ScheduledExecutorService timer = Threads.timer("log-expiry");

    LogExpiry(LogStore store, LogConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        long pause = config.expireEvery().toMillis();
        timer.scheduleWithFixedDelay(this::run, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void run() {
        try {
            LogState state = store.expire(clock.instant().minus(config.kept()));
            int gone = store.deleteExpired();
            if (gone > 0) {
                LOG.infof("%d entries up to %d have left the log", gone, state.expiredThrough());
            }
        } catch (RuntimeException e) {
            // Nothing depends on when it happens; the next run does it.
            LOG.warn("could not take old entries out of the log", e);
        }
    }
}
