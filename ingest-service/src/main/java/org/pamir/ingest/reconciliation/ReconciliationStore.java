package org.pamir.ingest.reconciliation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pamir.contract.event.AssessmentKey;

/** Where reconciliations are kept, and what they compare. Every method belongs into its caller's transaction. */
@ApplicationScoped
class ReconciliationStore implements PanacheRepositoryBase<ReconciliationRow, Long> {

    private final EntityManager entities;

    ReconciliationStore(EntityManager entities) {
        this.entities = entities;
    }

    Reconciliation add(Reason reason, String by, Instant at) {
        ReconciliationRow row = new ReconciliationRow();
        row.reason = reason.word();
        row.requestedBy = by;
        row.requestedAt = at;
        persist(row);
        return row.reconciliation();
    }

    /** Asked at every start: in SQL, as what it takes to read the first query in another language is a tenth of a start. */
    boolean isWaiting() {
        return (Boolean) entities.createNativeQuery("""
                        select exists (
                            select from reconciliation where finished_at is null and alive_at is null)""").getSingleResult();
    }

    Optional<Reconciliation> get(long id) {
        return findByIdOptional(id).map(ReconciliationRow::reconciliation);
    }

    List<Reconciliation> page(long before, int limit) {
        return find("id < ?1 order by id desc", before).page(Page.ofSize(limit)).stream()
                .map(ReconciliationRow::reconciliation)
                .toList();
    }

    /** The oldest that nobody works on: whoever did and gave no sign of life for a minute is gone. */
    @SuppressWarnings("unchecked")
    Optional<Long> take() {
        List<Long> taken = entities.createNativeQuery("""
                        update reconciliation set alive_at = now()
                        where id = (
                            select id from reconciliation
                            where finished_at is null
                              and (alive_at is null or alive_at < now() - interval '1 minute')
                            order by id limit 1
                            for update skip locked)
                        returning id""", Long.class).getResultList();
        return taken.stream().findFirst();
    }

    void alive(long id) {
        entities.createNativeQuery("update reconciliation set alive_at = now() where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    void failed(long id, String problem) {
        ReconciliationRow row = findById(id);
        row.aliveAt = null;
        row.problem = problem;
    }

    void finished(long id, Reconciliation.Findings findings, Instant at) {
        ReconciliationRow row = findById(id);
        row.found(findings);
        row.finishedAt = at;
        row.problem = null;
    }

    /**
     * Every revision but those that wait in the outbox: the topic must have them. Assessments are read before the outbox,
     * so that an edit in between is in neither.
     */
    @SuppressWarnings("unchecked")
    VersionSets sent() {
        VersionSets sent = new VersionSets();
        List<Object[]> assessments = entities.createNativeQuery(
                        "select edition, country, version from assessment", Object[].class)
                .getResultList();
        assessments.forEach(row -> sent.addUpTo(key(row), version(row)));
        List<Object[]> waiting = entities.createNativeQuery(
                        "select edition, country, version from outbox", Object[].class)
                .getResultList();
        waiting.forEach(row -> sent.remove(key(row), version(row)));
        return sent;
    }

    /** The version of each assessment. */
    @SuppressWarnings("unchecked")
    VersionSets all() {
        VersionSets all = new VersionSets();
        List<Object[]> assessments = entities.createNativeQuery(
                        "select edition, country, version from assessment", Object[].class)
                .getResultList();
        assessments.forEach(row -> all.addUpTo(key(row), version(row)));
        return all;
    }

    private static AssessmentKey key(Object[] row) {
        return new AssessmentKey((String) row[0], (String) row[1]);
    }

    private static long version(Object[] row) {
        return ((Number) row[2]).longValue();
    }
}
