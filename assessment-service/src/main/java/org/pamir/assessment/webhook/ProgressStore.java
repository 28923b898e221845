package org.pamir.assessment.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The subscriptions, for those who deliver them. */
@ApplicationScoped
class ProgressStore {

    private final SubscriptionStore.Rows rows;

    ProgressStore(SubscriptionStore.Rows rows) {
        this.rows = rows;
    }

    /** Nothing if it is gone. */
    @Transactional
    Optional<Subscription> find(String id) {
        return rows.findByIdOptional(id).map(SubscriptionRow::subscription);
    }

    @Transactional
    Optional<Route> route(String id, Instant now) {
        return rows.findByIdOptional(id).map(row -> {
            List<byte[]> secrets = new ArrayList<>(List.of(row.secret));
            if (row.oldSecret != null && now.isBefore(row.oldSecretUntil)) {
                secrets.add(row.oldSecret);
            }
            return new Route(row.url, secrets, row.revision);
        });
    }

    /**
     * Notes how an attempt went, and what follows for the subscription.
     *
     * @param revision that the attempt was made by
     * @return whether the next delivery may follow at once by the same route
     */
    @Transactional
    boolean attempted(String id, int revision, Due.Kind kind, Verdict verdict, Instant now, Health.Limits limits) {
        SubscriptionRow row = rows.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return false;
        }
        row.health(row.health().after(verdict, now, limits));
        boolean isOfNow = row.revision == revision;
        if (isOfNow && kind == Due.Kind.VERIFICATION && verdict.isDelivered()) {
            row.state = State.ACTIVE.word();
            row.reason = null;
            row.revision++;
        }
        if (isOfNow && State.of(row.state) == State.ACTIVE) {
            row.health().disabled(verdict, now, limits).ifPresent(reason -> {
                row.state = State.DISABLED.word();
                row.reason = reason;
                row.revision++;
            });
        }
        return row.revision == revision && verdict.isDelivered();
    }

    /** Old secrets whose time is over sign nothing any more, so nobody needs to keep them. */
    @Transactional
    long forgetOldSecrets(Instant now) {
        return rows.update(
                "oldSecret = null, oldSecretUntil = null where oldSecretUntil is not null and oldSecretUntil <= ?1",
                now);
    }
}
