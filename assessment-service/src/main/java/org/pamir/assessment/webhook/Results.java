package org.pamir.assessment.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Writes down what became of an attempt, and what follows from it. */
@ApplicationScoped
class Results {

    private static final Logger LOG = Logger.getLogger(Results.class);

    private final LeaseStore leases;
    private final DeliveryStore deliveries;
    private final ProgressStore progress;
    private final RetrySchedule schedule;
    private final Health.Limits limits;
    private final Clock clock;

    Results(
            LeaseStore leases,
            DeliveryStore deliveries,
            ProgressStore progress,
            RetrySchedule schedule,
            Health.Limits limits,
            Clock clock) {
        this.leases = leases;
        this.deliveries = deliveries;
        this.progress = progress;
        this.schedule = schedule;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Nothing is written by one who has lost the lease: the other one sends the delivery again, with the same id.
     *
     * @param at when the attempt was begun
     * @return whether the next delivery may follow by the same route
     */
    @Transactional
    boolean record(Lease lease, Route route, Due due, Instant at, Verdict verdict) {
        if (!leases.renew(lease)) {
            LOG.infof(
                    "%s is gone, or somebody else delivers it by now: %s may arrive twice",
                    lease.subscription(), due.message());
            return false;
        }
        Instant now = clock.instant();
        // A verification is asked for by somebody who waits for it, and can ask again.
        Optional<Instant> next = due.kind() == Due.Kind.VERIFICATION || verdict.isDelivered()
                ? Optional.empty()
                : schedule.next(due.tries() + 1, now, verdict.throttled(), RandomGenerator.getDefault());
        deliveries.record(due, at, verdict, next, now);
        return progress.attempted(lease.subscription(), route.revision(), due.kind(), verdict, now, limits);
    }
}
