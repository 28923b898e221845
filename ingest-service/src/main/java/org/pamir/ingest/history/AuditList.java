package org.pamir.ingest.history;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the audit log, newest first. */
@Schema(name = "AuditLog")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record AuditList(
        List<AuditDocument> entries,

        @Schema(description = "What to send as before for the next page; null on the last one")
        Long nextBefore) {

    static AuditList of(List<AuditDocument> entries, int limit) {
        return new AuditList(
                entries,
                entries.size() < limit ? null : entries.get(entries.size() - 1).id());
    }
}
