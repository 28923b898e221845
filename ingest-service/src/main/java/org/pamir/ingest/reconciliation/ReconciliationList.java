package org.pamir.ingest.reconciliation;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of reconciliations, newest first. */
@Schema(name = "Reconciliations")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ReconciliationList(
        List<ReconciliationDocument> reconciliations,

        @Schema(description = "What to send as before for the next page; null on the last one")
        Long nextBefore) {

    static ReconciliationList of(List<Reconciliation> page, int limit) {
        return new ReconciliationList(
                page.stream().map(ReconciliationDocument::of).toList(),
                page.size() < limit ? null : page.get(page.size() - 1).id());
    }
}
