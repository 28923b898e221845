package org.pamir.scoring.revision;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Tells how many records wait for an earlier version of their assessment. Always up: it is news, not a fault. */
@Wellness
@ApplicationScoped
class HeldCheck implements HealthCheck {

    private final HeldStore store;

    HeldCheck(HeldStore store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder held =
                HealthCheckResponse.named("held revisions").up();
        try {
            return held.withData("held", QuarkusTransaction.requiringNew().call(store::count))
                    .build();
        } catch (RuntimeException e) {
            return held.withData("held", "unknown: the database does not answer")
                    .build();
        }
    }
}
