package org.pamir.ingest.reconciliation;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reconciliation as it is answered. */
@Schema(name = "Reconciliation")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ReconciliationDocument(
        long id,

        @Schema(enumeration = {"start", "request", "loss"}) String reason,

        @Schema(description = "Who asked for it; null where the service began it by itself")
        String by,

        Instant at,

        @Schema(enumeration = {"waiting", "running", "done"})
        String state,

        @Schema(description = "On the topic") long records,

        @Schema(description = "That were to be on the topic")
        long revisions,

        @Schema(description = "Revisions that were not there, and were put into the outbox")
        long missing,

        @Schema(description = "Assessments of which the topic has versions that the database lacks")
        long ahead,

        @Schema(description = "Why the last attempt came to nothing, or null; it is tried again")
        String problem,

        Instant finishedAt) {

    static ReconciliationDocument of(Reconciliation reconciliation) {
        Reconciliation.Findings findings = reconciliation.findings();
        return new ReconciliationDocument(
                reconciliation.id(),
                reconciliation.reason().word(),
                reconciliation.by(),
                reconciliation.at(),
                word(reconciliation.state()),
                findings.records(),
                findings.revisions(),
                findings.missing(),
                findings.ahead(),
                reconciliation.problem(),
                reconciliation.finishedAt());
    }

    static String word(Reconciliation.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
