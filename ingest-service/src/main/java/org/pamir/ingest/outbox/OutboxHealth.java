package org.pamir.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** How much waits for the broker. However much, it is no reason to take the service out: edits are
 * accepted and kept. */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private final Departures departures;
    private final Relay relay;

    OutboxHealth(Departures departures, Relay relay) {
        this.departures = departures;
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
            return String.valueOf(departures.waiting());
        } catch (RuntimeException e) {
            // The check of the database says what is wrong with it.
            return "unknown";
        }
    }
}
