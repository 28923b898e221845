package org.pamir.ingest.reconciliation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.pamir.ingest.outbox.LogShrunk;
import org.pamir.ingest.worker.Worker;

/** Does reconciliations in the background, and begins one when the broker's log is not the one that it was. */
@ApplicationScoped
class ReconciliationRelay {

    private static final Logger LOG = Logger.getLogger(ReconciliationRelay.class);
    /** How often to look for one that was asked for, here or at another replica. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final Reconciliations reconciliations;
    private final Reconciling reconciling;
    private final LogClient log;
    private final ReconciliationConfig config;
    private final Worker worker = new Worker("reconciliation", this::step);
    /** Why to begin one; null where there is no reason. */
    private final AtomicReference<Reason> reason = new AtomicReference<>();

    private LogLook seen;
    private long seenNanos;

    ReconciliationRelay(
            Reconciliations reconciliations, Reconciling reconciling, LogClient log, ReconciliationConfig config) {
        this.reconciliations = reconciliations;
        this.reconciling = reconciling;
        this.log = log;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.atStart()) {
            reason.set(Reason.START);
        }
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    void shrunk(@Observes LogShrunk event) {
        LOG.warnf(
                "The broker has lost records: offset %d of partition %d came after %d",
                event.offset(), event.partition(), event.before());
        reason.set(Reason.LOSS);
        worker.wake();
    }

    private Duration step() throws ExecutionException, InterruptedException {
        begin();
        watch();
        begin();
        Optional<Long> taken = reconciliations.take();
        if (taken.isEmpty()) {
            return IDLE;
        }
        try {
            reconciling.run(taken.get());
        } catch (ExecutionException | InterruptedException | RuntimeException e) {
            reconciliations.failed(taken.get(), e.toString());
            throw e;
        }
        return Duration.ZERO;
    }

    private void begin() {
        Reason why = reason.get();
        if (why != null) {
            reconciliations.begin(why);
            reason.compareAndSet(why, null);
        }
    }

    private void watch() throws ExecutionException, InterruptedException {
        if (seen != null
                && System.nanoTime() - seenNanos < config.watchInterval().toNanos()) {
            return;
        }
        LogLook now = log.look();
        Optional<String> lost = seen == null ? Optional.empty() : now.breakSince(seen);
        lost.ifPresent(why -> {
            LOG.warnf("The broker's log may have lost records: %s", why);
            reason.set(Reason.LOSS);
        });
        seen = now;
        seenNanos = System.nanoTime();
    }
}
