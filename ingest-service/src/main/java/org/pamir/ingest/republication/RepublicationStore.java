package org.pamir.ingest.republication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.ingest.section.VersionKey;

/** Where republications are kept. Every method belongs into its caller's transaction. */
@ApplicationScoped
class RepublicationStore implements PanacheRepositoryBase<RepublicationRow, Long> {

    private static final String SELECTED = """
            from revision
            where (cast(:edition as text) is null or edition = :edition)
              and (cast(:country as text) is null or country = :country)
              and (cast(:since as timestamptz) is null or at >= cast(:since as timestamptz))
            """;

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
        row.found = (Long)
                selected("select count(*) " + SELECTED, selection, Long.class).getSingleResult();
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
    @SuppressWarnings("unchecked")
    Optional<Republication> takeUnfinished() {
        List<RepublicationRow> rows =
                entities.createNativeQuery("""
                        select * from republication where finished_at is null
                        order by id limit 1 for update skip locked""", RepublicationRow.class).getResultList();
        return rows.stream().findFirst().map(RepublicationRow::republication);
    }

    /** The revisions that come after those that were queued, in the order of editions, countries and versions. */
    @SuppressWarnings("unchecked")
    List<VersionKey> next(long id, int limit) {
        RepublicationRow row = findById(id);
        String sql = "select edition, country, version " + SELECTED + """
                  and (edition, country, version) > (:lastEdition, :lastCountry, :lastVersion)
                order by edition, country, version
                limit :limit""";
        List<Object[]> rows = selected(sql, row.selection(), Object[].class)
                .setParameter("lastEdition", row.lastEdition)
                .setParameter("lastCountry", row.lastCountry)
                .setParameter("lastVersion", row.lastVersion)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(found -> new VersionKey(
                        new AssessmentKey((String) found[0], (String) found[1]), ((Number) found[2]).longValue()))
                .toList();
    }

    void queued(long id, List<VersionKey> revisions) {
        findById(id).queued(revisions);
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
                .setParameter("country", selection.country())
                .setParameter(
                        "since",
                        selection.since() == null ? null : selection.since().toString());
    }
}
