package org.pamir.ingest.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** What the last comparison of the topic with the revisions found. Whatever it is, edits are accepted and kept. */
@Readiness
@ApplicationScoped
class ReconciliationHealth implements HealthCheck {

    private final Reconciliations reconciliations;

    ReconciliationHealth(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("reconciliation").up();
        try {
            reconciliations.page(Long.MAX_VALUE, 1).forEach(last -> tell(last, health));
        } catch (RuntimeException e) {
            // The check of the database says what is wrong with it.
            health.withData("state", "unknown");
        }
        return health.build();
    }

    private static void tell(Reconciliation last, HealthCheckResponseBuilder health) {
        health.withData("reason", last.reason().word())
                .withData("state", ReconciliationDocument.word(last.state()))
                .withData("revisions", last.findings().revisions())
                .withData("missing", last.findings().missing())
                .withData("ahead", last.findings().ahead());
        if (last.problem() != null) {
            health.withData("problem", last.problem());
        }
    }
}
