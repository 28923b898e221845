package org.pamir.ingest.republication;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.pamir.ingest.worker.Worker;

/** Takes republications on, step by step, in the background of every replica. */
@ApplicationScoped
class RepublicationRelay {

    /** How often to look for one that was asked for at another replica, or left by one that is gone. */
    private static final Duration IDLE = Duration.ofSeconds(1);
    /** How long the outbox gets to empty. */
    private static final Duration FULL = Duration.ofMillis(20);

    private final Republications republications;
    private final Worker worker = new Worker("republication", this::step);

    RepublicationRelay(Republications republications) {
        this.republications = republications;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private Duration step() {
        return switch (republications.step()) {
            case MORE -> Duration.ZERO;
            case FULL -> FULL;
            case NOTHING -> IDLE;
        };
    }
}
