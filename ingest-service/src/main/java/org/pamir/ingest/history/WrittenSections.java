package org.pamir.ingest.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;
import org.pamir.ingest.audit.AuditAction;
import org.pamir.ingest.audit.AuditEntry;
import org.pamir.ingest.audit.AuditLog;
import org.pamir.ingest.section.RevisionsAppended;

/** Puts into the audit log what was written, whichever way it came: an entry for each transaction. */
@ApplicationScoped
class WrittenSections {

    /** An import writes a thousand and more; all of them are in the ledger. */
    private static final int MOST_LISTED = 50;

    private final AuditLog audit;

    WrittenSections(AuditLog audit) {
        this.audit = audit;
    }

    void record(@Observes(during = TransactionPhase.IN_PROGRESS) RevisionsAppended appended) {
        audit.record(entry(appended));
    }

    static AuditEntry entry(RevisionsAppended appended) {
        List<SectionRevised> revisions = appended.revisions();
        List<AssessmentKey> assessments =
                revisions.stream().map(SectionRevised::key).distinct().toList();
        AuditEntry entry = AuditEntry.of(appended.origin().by(), AuditAction.SECTIONS_WRITTEN)
                .withToken(appended.origin().token())
                .with("sections", revisions.size())
                .with("assessments", assessments.size())
                .with("messages", messages(revisions))
                .with(
                        "revisions",
                        revisions.stream()
                                .limit(MOST_LISTED)
                                .map(WrittenSections::listed)
                                .toList());
        if (assessments.size() == 1) {
            entry = entry.about(assessments.get(0));
        }
        return revisions.size() == 1 ? entry.in(revisions.get(0).section()) : entry;
    }

    private static List<String> messages(List<SectionRevised> revisions) {
        return revisions.stream()
                .map(SectionRevised::message)
                .filter(message -> !message.isEmpty())
                .distinct()
                .limit(MOST_LISTED)
                .toList();
    }

    private static Map<String, Object> listed(SectionRevised revision) {
        Map<String, Object> listed = new LinkedHashMap<>();
        listed.put("assessment", revision.key().toString());
        listed.put("section", revision.section());
        listed.put("revision", revision.revision());
        listed.put("version", revision.version());
        return listed;
    }
}
