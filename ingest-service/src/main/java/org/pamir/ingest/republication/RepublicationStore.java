package org.pamir.ingest.republication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.ingest.section.VersionKey;

/** Where republications are kept. Every method belongs into its caller's transaction. */
@ApplicationScoped
class RepublicationStore implements PanacheRepositoryBase<RepublicationRow, Long> {

    private static final String COUNT = """
            select count(*), coalesce(min(version), 1), coalesce(max(version), 0)
            from revision
            where (cast(:edition as text) is null or edition = :edition)
              and (cast(:country as text) is null or country = :country)
              and (cast(:since as timestamptz) is null or at >= cast(:since as timestamptz))""";

    private static final String ASSESSMENTS = """
            select count(*)
            from assessment
            where version > :last
              and (cast(:edition as text) is null or edition = :edition)
              and (cast(:country as text) is null or country = :country)""";

    /** A look-up by key for each assessment and version. */
    private static final String NEXT = """
            select revision.edition, revision.country, revision.version
            from assessment
            cross join generate_series(cast(:first as bigint), cast(:last as bigint)) as wanted
            join revision on revision.edition = assessment.edition and revision.country = assessment.country
                and revision.version = wanted
            where assessment.version >= wanted
              and (cast(:edition as text) is null or assessment.edition = :edition)
              and (cast(:country as text) is null or assessment.country = :country)
              and (cast(:since as timestamptz) is null or revision.at >= cast(:since as timestamptz))""";

    private final EntityManager entities;

    RepublicationStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds one that nothing was done for yet. */
    Republication add(Selection selection, String by, Instant at) {
        RepublicationRow row = new RepublicationRow();
        row.edition = selection.edition();
        row.country = selection.country();
        row.since = selection.since();
        row.requestedBy = by;
        row.requestedAt = at;
        Object[] counted = (Object[]) selected(COUNT, selection, Object[].class)
                .setParameter("since", since(selection))
                .getSingleResult();
        row.found = ((Number) counted[0]).longValue();
        row.lastVersion = ((Number) counted[1]).longValue() - 1;
        row.upTo = ((Number) counted[2]).longValue();
        persist(row);
        return row.republication();
    }

    Optional<Republication> get(long id) {
        return findByIdOptional(id).map(RepublicationRow::republication);
    }

    List<Republication> page(long before, int limit) {
        return find("id < ?1 order by id desc", before).page(Page.ofSize(limit)).stream()
                .map(RepublicationRow::republication)
                .toList();
    }

    /** The oldest that is not done and that no other replica has at this moment, for this transaction alone. */
    Optional<Republication> takeUnfinished() {
        // Columns by name: what is prepared outlives a migration that adds one.
        return entities
                .unwrap(Session.class)
                .createNativeQuery("""
                        select {republication.*} from republication where finished_at is null
                        order by id limit 1 for update skip locked""", RepublicationRow.class, "republication")
                .getResultList()
                .stream()
                .findFirst()
                .map(RepublicationRow::republication);
    }

    /**
     * The next versions of all assessments at once: the relay sends those of different assessments together, but those of
     * one assessment only one after the other.
     *
     * @param limit about so many revisions; at least one version of every assessment
     * @return nothing when there are no more
     */
    @SuppressWarnings("unchecked")
    Optional<Batch> next(long id, int limit) {
        RepublicationRow row = findById(id);
        long assessments = (Long) selected(ASSESSMENTS, row.selection(), Long.class)
                .setParameter("last", row.lastVersion)
                .getSingleResult();
        if (assessments == 0 || row.lastVersion >= row.upTo) {
            return Optional.empty();
        }
        long last = Math.min(row.upTo, row.lastVersion + Math.max(1, limit / assessments));
        List<Object[]> rows = selected(NEXT, row.selection(), Object[].class)
                .setParameter("since", since(row.selection()))
                .setParameter("first", row.lastVersion + 1)
                .setParameter("last", last)
                .getResultList();
        List<VersionKey> revisions = rows.stream()
                .map(found -> new VersionKey(
                        new AssessmentKey((String) found[0], (String) found[1]), ((Number) found[2]).longValue()))
                .toList();
        return Optional.of(new Batch(revisions, last));
    }

    void queued(long id, Batch batch) {
        findById(id).queued(batch.revisions().size(), batch.upTo());
    }

    /** There are no more to queue. */
    void queuedAll(long id, Instant at) {
        findById(id).queuedAt = at;
    }

    void finished(long id, Instant at) {
        findById(id).finishedAt = at;
    }

    private Query selected(String sql, Selection selection, Class<?> result) {
        return entities.createNativeQuery(sql, result)
                .setParameter("edition", selection.edition())
                .setParameter("country", selection.country());
    }

    private static String since(Selection selection) {
        return selection.since() == null ? null : selection.since().toString();
    }
}
