package org.pamir.assessment.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.pamir.assessment.observation.EditTraces;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.EventType;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.observation.ConsumerMeters;
import org.pamir.contract.observation.EditLog;
import org.pamir.contract.observation.OpenSpans;

/** What can be seen of the projection from outside. */
@ApplicationScoped
class ProjectionObservation {

    private final EditTraces traces;
    private final Clock clock;
    private final MeterRegistry registry;
    private final Instant begun;
    private final Timer visible;

    ProjectionObservation(EditTraces traces, Clock clock, MeterRegistry registry) {
        this.traces = traces;
        this.clock = clock;
        this.registry = registry;
        this.begun = clock.instant();
        this.visible = Timer.builder("pamir.edit.visible")
                .description(
                        "From the acceptance of an edit until readers are shown it, by the clocks of two services; of edits"
                                + " that were accepted since this replica started")
                .serviceLevelObjectives(
                        Stream.of(5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000)
                                .map(Duration::ofMillis)
                                .toArray(Duration[]::new))
                .register(registry);
    }

    void register(@Observes StartupEvent event, ProjectionConsumer consumer) {
        ConsumerMeters.add(registry, consumer::state);
    }

    /** One batch, from now until it is closed. */
    Observed begin() {
        return new Observed();
    }

    final class Observed implements AutoCloseable {

        private record Taken(Fact fact, String traceparent) {}

        private final List<Taken> taken = new ArrayList<>();
        private final OpenSpans open = new OpenSpans();

        void add(Fact fact, ConsumerRecord<byte[], byte[]> record) {
            String traceparent = EventRecords.header(record.headers(), EventRecords.TRACEPARENT);
            String what = "take in " + fact.type().type();
            taken.add(new Taken(fact, traceparent));
            open.add(traces.take(what, fact.key(), fact.version(), traceparent));
        }

        /** @param versions what readers see from now on */
        void committed(Map<AssessmentKey, Long> versions) {
            open.done();
            Instant now = clock.instant();
            for (Taken each : taken) {
                Fact fact = each.fact();
                boolean shown = fact.type() == EventType.SCORECARD_COMPUTED
                        && fact.version() <= versions.getOrDefault(fact.key(), 0L);
                if (shown) {
                    EditLog.passed("shown", fact.key(), fact.version(), each.traceparent());
                }
                if (shown && fact.at().isAfter(begun)) {
                    visible.record(Duration.between(fact.at(), now));
                }
            }
        }

        @Override
        public void close() {
            open.close();
        }
    }
}
