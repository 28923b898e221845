package org.pamir.assessment.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** How many attempts to deliver a webhook came to what. */
@Startup
@ApplicationScoped
class AttemptMeters {

    private final Counter delivered;
    private final Counter failed;

    AttemptMeters(MeterRegistry registry) {
        this.delivered = counter(registry, "delivered");
        this.failed = counter(registry, "failed");
    }

    void count(Verdict verdict) {
        (verdict.isDelivered() ? delivered : failed).increment();
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("pamir.webhook.attempts")
                .description("Attempts of this replica to deliver a webhook, verifications included")
                .tag("outcome", outcome)
                .register(registry);
    }
}
