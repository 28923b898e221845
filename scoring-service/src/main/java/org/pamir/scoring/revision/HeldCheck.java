package org.pamir.scoring.revision;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Tells how many records wait for an earlier version of their assessment. Always up: it is news, not a fault. */
@Wellness
@ApplicationScoped
class HeldCheck implements HealthCheck {

    private final Scoring scoring;

    HeldCheck(Scoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder held =
                HealthCheckResponse.named("held revisions").up();
        try {
            return held.withData("held", scoring.held()).build();
        } catch (SQLException e) {
            return held.withData("held", "unknown: the database does not answer")
                    .build();
        }
    }
}
