package org.pamir.assessment.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.pamir.assessment.log.LogState;
import org.pamir.assessment.log.LogStore;
import org.pamir.assessment.log.LogWatch;
import org.pamir.assessment.thread.Threads;

/**
 * Hands out subscriptions that have something to be sent. There are two lanes, so that receivers that are slow or dead wait
 * for each other and for nobody else, and nobody waits for them.
 */
@ApplicationScoped
class DeliveryRelay {

    private static final Logger LOG = Logger.getLogger(DeliveryRelay.class);

    private final LeaseStore leases;
    private final LogStore log;
    private final LogWatch watch;
    private final Courier courier;
    private final Consumers consumers;
    private final WebhookConfig config;
    private final Clock clock;
    private final Lane fast;
    private final Lane slow;
    private volatile boolean isSubscribed;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ScheduledExecutorService dispatcher = Threads.timer("webhook-dispatcher");

    DeliveryRelay(
            LeaseStore leases,
            LogStore log,
            LogWatch watch,
            Courier courier,
            Consumers consumers,
            WebhookConfig config,
            Clock clock) {
        this.leases = leases;
        this.log = log;
        this.watch = watch;
        this.courier = courier;
        this.consumers = consumers;
        this.config = config;
        this.clock = clock;
        this.fast = new Lane("webhook-fast", config.atOnce(), this::wake);
        this.slow = new Lane("webhook-slow", config.atOnce(), this::wake);
    }

    void start(@Observes StartupEvent event) {
        if (consumers.isEmpty()) {
            return;
        }
        watch.follow(head -> {
            if (isSubscribed) {
                wake();
            }
        });
        long pause = config.checkEvery().toMillis();
        dispatcher.scheduleWithFixedDelay(this::check, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        dispatcher.shutdownNow();
        fast.close();
        slow.close();
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) Queued queued) {
        wake();
    }

    /** There may be something to do. Returns at once. */
    private void wake() {
        if (woken.compareAndSet(false, true)) {
            try {
                dispatcher.execute(this::dispatch);
            } catch (RejectedExecutionException e) {
                LOG.debug("nothing is begun any more: the service stops");
            }
        }
    }

    /** While nobody has subscribed, the log may grow as it likes. */
    private void check() {
        try {
            isSubscribed = leases.isAnySubscribed();
        } catch (RuntimeException e) {
            LOG.warnf("Could not look for subscriptions: %s", e.getMessage());
        }
        if (isSubscribed) {
            dispatch();
        }
    }

    private void dispatch() {
        woken.set(false);
        try {
            LogState state = log.state();
            claim(fast, false, state);
            claim(slow, true, state);
        } catch (RuntimeException e) {
            // The database is away; the next look tries again.
            LOG.warnf("Could not look for deliveries: %s", e.getMessage());
        }
    }

    private void claim(Lane lane, boolean isSlow, LogState state) {
        if (lane.free() > 0) {
            leases.claim(isSlow, lane.free(), state, clock.instant()).forEach(lease -> lane.run(() -> work(lease)));
        }
    }

    private void work(Lease lease) {
        try {
            courier.work(lease);
            leases.release(lease);
        } catch (RuntimeException e) {
            // The lease ends by itself, and then somebody tries again: soon enough for a database that was away, and
            // not too
            // often for a mistake of ours.
            LOG.warnf(e, "Deliveries of %s were broken off", lease.subscription());
        }
    }
}
