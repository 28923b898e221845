package org.pamir.assessment.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How many follow the events at this replica. */
@ApplicationScoped
class StreamMeters {

    void register(@Observes StartupEvent event, MeterRegistry registry, Clients clients) {
        Gauge.builder("pamir.stream.clients", clients::count)
                .description("Connected clients of /api/events")
                .register(registry);
    }
}
