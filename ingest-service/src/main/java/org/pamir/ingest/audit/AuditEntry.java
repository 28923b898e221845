package org.pamir.ingest.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pamir.contract.event.AssessmentKey;

/**
 * One decision, to be kept for ever.
 *
 * @param actor the name of who is responsible
 * @param token the id of the API token that acted for them; null where it was they themselves
 * @param assessment null where it is about none, or about many
 * @param section null where it is about none, or about many
 * @param proposal null where it is about none
 * @param detail what else there is to know: texts, numbers, lists and maps of them. Never secrets, and never narratives
 */
public record AuditEntry(
        String actor,
        String token,
        AuditAction action,
        AssessmentKey assessment,
        String section,
        Long proposal,
        Map<String, Object> detail) {

    public AuditEntry {
        detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
    }

    public static AuditEntry of(String actor, AuditAction action) {
        return new AuditEntry(actor, null, action, null, null, null, Map.of());
    }

    /** @param id may be null */
    public AuditEntry withToken(String id) {
        return new AuditEntry(actor, id, action, assessment, section, proposal, detail);
    }

    public AuditEntry about(AssessmentKey key) {
        return new AuditEntry(actor, token, action, key, section, proposal, detail);
    }

    public AuditEntry in(String code) {
        return new AuditEntry(actor, token, action, assessment, code, proposal, detail);
    }

    public AuditEntry ofProposal(long number) {
        return new AuditEntry(actor, token, action, assessment, section, number, detail);
    }

    /** Adds to the detail. */
    public AuditEntry with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(detail);
        more.put(name, value);
        return new AuditEntry(actor, token, action, assessment, section, proposal, more);
    }
}
