package org.pamir.ingest.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** How many edits were accepted, and how many of them wait for the broker, as whoever asks for metrics sees it. */
@ApplicationScoped
class OutboxMeters {

    private final Departures departures;
    private final Clock clock;
    private final MeterRegistry registry;
    private final Counter accepted;

    OutboxMeters(Departures departures, Clock clock, MeterRegistry registry) {
        this.departures = departures;
        this.clock = clock;
        this.registry = registry;
        this.accepted = Counter.builder("pamir.revisions")
                .description("Revisions that were accepted by this replica")
                .register(registry);
    }

    /** Of the database, and so the same for every replica. */
    void register(@Observes StartupEvent event) {
        gauge("pamir.outbox.rows", null, "Revisions that have not left for the topic yet", departures::waiting);
        gauge(
                "pamir.outbox.age",
                "seconds",
                "How long the oldest of them has waited; 0 if there is none",
                this::oldestSeconds);
    }

    void accepted(int revisions) {
        accepted.increment(revisions);
    }

    private double oldestSeconds() {
        return departures
                .oldest()
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    /** What cannot be known at the moment is not a number. */
    private void gauge(String name, String unit, String description, Supplier<Number> value) {
        Gauge.builder(name, value).baseUnit(unit).description(description).register(registry);
    }
}
