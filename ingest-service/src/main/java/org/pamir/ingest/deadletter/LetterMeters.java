package org.pamir.ingest.deadletter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How many dead letters nobody has done anything about; of the database, and so the same for every replica. */
@ApplicationScoped
class LetterMeters {

    private static final LetterFilter WAITING = new LetterFilter(LetterState.WAITING, null, null);

    private final Letters letters;

    LetterMeters(Letters letters) {
        this.letters = letters;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("pamir.dead.letters", () -> letters.count(WAITING))
                .description("Dead letters that are neither replayed nor discarded")
                .register(registry);
    }
}
