package org.pamir.ingest.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.pamir.contract.event.AssessmentKey;

/** Where the audit log is kept. Every method belongs into its caller's transaction. */
@ApplicationScoped
class AuditStore {

    private static final String ADD = """
            insert into audit_entry (at, actor, token, action, edition, country, section, proposal, detail)
            values (?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private final EntityManager entities;

    AuditStore(EntityManager entities) {
        this.entities = entities;
    }

    /** In plain SQL: every edit passes here (docs/decisions/0023-few-statements.md). */
    void add(AuditEntry entry, Instant at) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                AssessmentKey assessment = entry.assessment();
                statement.setString(1, at.toString());
                statement.setString(2, entry.actor());
                statement.setString(3, entry.token());
                statement.setString(4, entry.action().word());
                statement.setString(5, assessment == null ? null : assessment.edition());
                statement.setString(6, assessment == null ? null : assessment.country());
                statement.setString(7, entry.section());
                statement.setObject(8, entry.proposal(), Types.BIGINT);
                statement.setString(9, AuditRow.detail(entry));
                statement.executeUpdate();
            }
        });
    }

    List<RecordedEntry> page(AuditFilter filter, long before, int limit) {
        List<AuditRow> rows = rows("""
                        select {audit_entry.*} from audit_entry
                        where id < :before
                          and (cast(:since as timestamptz) is null or at >= cast(:since as timestamptz))
                          and (cast(:until as timestamptz) is null or at < cast(:until as timestamptz))
                          and (cast(:actor as text) is null or actor = :actor)
                          and (cast(:action as text) is null or action = :action)
                          and (cast(:edition as text) is null or edition = :edition and country = :country)
                        order by id desc limit :limit""")
                .setParameter("before", before)
                .setParameter("since", text(filter.since()))
                .setParameter("until", text(filter.until()))
                .setParameter("actor", filter.actor())
                .setParameter(
                        "action",
                        filter.action() == null ? null : filter.action().word())
                .setParameter(
                        "edition",
                        filter.assessment() == null ? null : filter.assessment().edition())
                .setParameter(
                        "country",
                        filter.assessment() == null ? null : filter.assessment().country())
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(AuditRow::recorded).toList();
    }

    /** Oldest first. */
    List<RecordedEntry> ofProposal(AssessmentKey assessment, long proposal) {
        List<AuditRow> rows = rows("""
                        select {audit_entry.*} from audit_entry
                        where edition = :edition and country = :country and proposal = :proposal
                        order by id""")
                .setParameter("edition", assessment.edition())
                .setParameter("country", assessment.country())
                .setParameter("proposal", proposal)
                .getResultList();
        return rows.stream().map(AuditRow::recorded).toList();
    }

    /** @param sql in which columns are named, as a statement that is prepared outlives a migration that adds one */
    private NativeQuery<AuditRow> rows(String sql) {
        return entities.unwrap(Session.class).createNativeQuery(sql, AuditRow.class, "audit_entry");
    }

    private static String text(Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
