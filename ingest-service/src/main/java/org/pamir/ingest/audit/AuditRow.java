package org.pamir.ingest.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
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

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
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

    static AuditRow of(AuditEntry entry, Instant at) {
        AuditRow row = new AuditRow();
        row.at = at;
        row.actor = entry.actor();
        row.token = entry.token();
        row.action = entry.action().word();
        row.edition = entry.assessment() == null ? null : entry.assessment().edition();
        row.country = entry.assessment() == null ? null : entry.assessment().country();
        row.section = entry.section();
        row.proposal = entry.proposal();
        row.detail = entry.detail();
        return row;
    }

    RecordedEntry recorded() {
        AssessmentKey assessment = edition == null ? null : new AssessmentKey(edition, country);
        AuditAction known = AuditAction.of(action).orElseThrow();
        return new RecordedEntry(id, at, new AuditEntry(actor, token, known, assessment, section, proposal, detail));
    }
}
