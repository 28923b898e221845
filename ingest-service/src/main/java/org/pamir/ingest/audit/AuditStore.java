package org.pamir.ingest.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.pamir.contract.event.AssessmentKey;

/** Where the audit log is kept. Every method belongs into its caller's transaction. */
@ApplicationScoped
class AuditStore implements PanacheRepositoryBase<AuditRow, Long> {

    private final EntityManager entities;

    AuditStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(AuditEntry entry, Instant at) {
        persist(AuditRow.of(entry, at));
    }

    @SuppressWarnings("unchecked")
    List<RecordedEntry> page(AuditFilter filter, long before, int limit) {
        List<AuditRow> rows = entities.createNativeQuery("""
                        select * from audit_entry
                        where id < :before
                          and (cast(:since as timestamptz) is null or at >= cast(:since as timestamptz))
                          and (cast(:until as timestamptz) is null or at < cast(:until as timestamptz))
                          and (cast(:actor as text) is null or actor = :actor)
                          and (cast(:action as text) is null or action = :action)
                          and (cast(:edition as text) is null or edition = :edition and country = :country)
                        order by id desc limit :limit""", AuditRow.class)
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
    @SuppressWarnings("unchecked")
    List<RecordedEntry> ofProposal(AssessmentKey assessment, long proposal) {
        List<AuditRow> rows = entities.createNativeQuery("""
                        select * from audit_entry
                        where edition = :edition and country = :country and proposal = :proposal
                        order by id""", AuditRow.class)
                .setParameter("edition", assessment.edition())
                .setParameter("country", assessment.country())
                .setParameter("proposal", proposal)
                .getResultList();
        return rows.stream().map(AuditRow::recorded).toList();
    }

    private static String text(Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
