package org.pamir.ingest.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.pamir.ingest.audit.AuditFilter;
import org.pamir.ingest.audit.AuditLog;

/** Exports of the audit log as it stands. */
@ApplicationScoped
public class AuditLogExport {

    private static final int AT_ONCE = 500;

    private final AuditLog audit;
    private final ObjectMapper json;

    AuditLogExport(AuditLog audit, ObjectMapper json) {
        this.audit = audit;
        this.json = json;
    }

    public AuditExport of(AuditFilter filter) {
        return new AuditExport(end -> audit.page(filter, end, AT_ONCE), json);
    }
}
