package org.pamir.scoring.revision;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.pamir.contract.observation.EditLog;
import org.pamir.contract.observation.EditSpans;
import org.pamir.contract.observation.OpenSpans;

/** What can be seen of batches from outside. */
@Startup
@ApplicationScoped
class BatchObservation {

    private final EditSpans spans;
    private final MeterRegistry registry;
    private final Timer recomputing;
    private final Counter revisions;

    BatchObservation(Tracer tracer, MeterRegistry registry) {
        this.spans = new EditSpans(tracer);
        this.registry = registry;
        this.recomputing = Timer.builder("pamir.recompute")
                .description("What a batch of revisions takes to be computed and committed")
                .serviceLevelObjectives(
                        Duration.ofMillis(2),
                        Duration.ofMillis(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(20),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(200),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
                .register(registry);
        this.revisions = Counter.builder("pamir.recomputed.revisions")
                .description("Revisions in committed batches, those that came again included")
                .register(registry);
    }

    /** One batch, from now until it is closed. */
    Observed begin(List<Delivery> deliveries) {
        return new Observed(deliveries);
    }

    final class Observed implements AutoCloseable {

        private final Timer.Sample begun = Timer.start(registry);
        private final List<Delivery> deliveries;
        private final OpenSpans open = new OpenSpans();

        private Observed(List<Delivery> deliveries) {
            this.deliveries = deliveries;
            deliveries.forEach(delivery -> open.add(spans.begin(
                    "score revision",
                    SpanKind.CONSUMER,
                    delivery.traceparent(),
                    delivery.revision().key(),
                    delivery.revision().version())));
        }

        void committed() {
            if (!deliveries.isEmpty()) {
                begun.stop(recomputing);
                revisions.increment(deliveries.size());
            }
        }

        /** The events that it caused are with the broker. */
        void sent() {
            open.done();
            deliveries.forEach(delivery -> EditLog.passed(
                    "scored", delivery.revision().key(), delivery.revision().version(), delivery.traceparent()));
        }

        @Override
        public void close() {
            open.close();
        }
    }
}
