package org.pamir.ingest.history;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.ingest.audit.AuditEntry;
import org.pamir.ingest.audit.RecordedEntry;

/** An entry of the audit log. */
@Schema(name = "AuditEntry")
record AuditDocument(
        long id,
        Instant at,
        String actor,

        @Schema(description = "The API token that acted for the actor, or null")
        String token,

        @Schema(examples = "proposal-approved") String action,

        @Schema(examples = "2021/TJK") String assessment,

        String section,
        Long proposal,
        Map<String, Object> detail) {

    static AuditDocument of(RecordedEntry recorded) {
        AuditEntry entry = recorded.entry();
        return new AuditDocument(
                recorded.id(),
                recorded.at(),
                entry.actor(),
                entry.token(),
                entry.action().word(),
                entry.assessment() == null ? null : entry.assessment().toString(),
                entry.section(),
                entry.proposal(),
                entry.detail());
    }
}
