package org.pamir.assessment.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.pamir.assessment.thread.Threads;

/** Forgets what is over. Every replica does; the second one finds nothing to do. */
@ApplicationScoped
class DeliveryPruning {

    private static final Logger LOG = Logger.getLogger(DeliveryPruning.class);

    private final DeliveryLogStore deliveries;
    private final ProgressStore progress;
    private final WebhookConfig config;
    private final Clock clock;
    private final ScheduledExecutorService timer = Threads.timer("webhook-pruning");

    DeliveryPruning(DeliveryLogStore deliveries, ProgressStore progress, WebhookConfig config, Clock clock) {
        this.deliveries = deliveries;
        this.progress = progress;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        long pause = config.pruneEvery().toMillis();
        timer.scheduleWithFixedDelay(this::run, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    void run() {
        try {
            Instant now = clock.instant();
            progress.forgetOldSecrets(now);
            int gone = deliveries.prune(now.minus(config.kept()));
            if (gone > 0) {
                LOG.infof("%d deliveries are over for longer than %s and were forgotten", gone, config.kept());
            }
        } catch (RuntimeException e) {
            // Nothing depends on when it happens; the next run does it.
            LOG.warn("could not forget old deliveries", e);
        }
    }
}
