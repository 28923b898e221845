package org.pamir.ingest.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.pamir.contract.event.AssessmentKey;

/** An entry as it is stored. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditRow {

    private static final JsonMapper JSON = new JsonMapper();

    @Id
    Long id;

    Instant at;
    String actor;
    String token;
    String action;
    String edition;
    String country;
    String section;
    Long proposal;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> detail;

    static String detail(AuditEntry entry) {
        try {
            return JSON.writeValueAsString(entry.detail());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no detail of an entry: " + e.getOriginalMessage(), e);
        }
    }

    RecordedEntry recorded() {
        AssessmentKey assessment = edition == null ? null : new AssessmentKey(edition, country);
        AuditAction known = AuditAction.of(action).orElseThrow();
        return new RecordedEntry(id, at, new AuditEntry(actor, token, known, assessment, section, proposal, detail));
    }
}
