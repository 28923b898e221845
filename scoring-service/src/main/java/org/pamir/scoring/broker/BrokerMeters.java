package org.pamir.scoring.broker;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.pamir.contract.observation.ConsumerMeters;

/** How the consumer does, as metrics. */
@ApplicationScoped
class BrokerMeters {

    void register(@Observes StartupEvent event, MeterRegistry registry, RevisionConsumer consumer) {
        ConsumerMeters.add(registry, consumer::state);
    }
}
