package org.pamir.ingest.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** How much waits for the broker. However much, it is no reason to take the service out: edits are
 * accepted and kept. */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private final OutboxStore store;
    private final Relay relay;

    OutboxHealth(OutboxStore store, Relay relay) {
        this.store = store;
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox")
                .status(relay.isRunning())
                .withData("waiting", waiting())
                .build();
    }

    private String waiting() {
        try {
            return QuarkusTransaction.requiringNew().call(store::count).toString();
        } catch (RuntimeException e) {
            // The check of the database says what is wrong with it.
            return "unknown";
        }
    }
}
