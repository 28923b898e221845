package org.pamir.ingest.outbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;
import org.pamir.ingest.section.RevisionStore;
import org.pamir.ingest.section.VersionKey;

/** The rows of the outbox. Every method belongs into its caller's transaction. */
@ApplicationScoped
class OutboxStore implements PanacheRepositoryBase<OutboxRow, OutboxRow.Key> {

    private final EntityManager entities;
    private final RevisionStore revisions;

    OutboxStore(EntityManager entities, RevisionStore revisions) {
        this.entities = entities;
        this.revisions = revisions;
    }

    void add(List<SectionRevised> appended, String traceparent) {
        persist(appended.stream().map(revision -> row(revision, traceparent)));
        flush();
        entities.clear();
    }

    /** Assessments with rows, some of them. */
    SortedSet<AssessmentKey> waiting(int limit) {
        List<?> rows = entities.createNativeQuery(
                        "select distinct edition, country from outbox limit :limit", Object[].class)
                .setParameter("limit", limit)
                .getResultList();
        SortedSet<AssessmentKey> keys = new TreeSet<>();
        rows.forEach(row -> keys.add(new AssessmentKey((String) ((Object[]) row)[0], (String) ((Object[]) row)[1])));
        return keys;
    }

    /**
     * Makes this transaction the only relay of these assessments, whichever replica the others run in. Waits for another
     * relay to end: it may have looked before the row that we know of was there.
     */
    void lock(SortedSet<AssessmentKey> keys) {
        // What the relay's commit writes is only that rows went; losing that in a crash sends them twice, which is
        // allowed.
        entities.createNativeQuery("set local synchronous_commit = off").executeUpdate();
        entities.createNativeQuery("""
                        select pg_advisory_xact_lock(hashtextextended(key, 0)), key
                        from unnest(cast(:keys as text[])) as key""", Object[].class)
                .setParameter("keys", keys.stream().map(AssessmentKey::toString).toArray(String[]::new))
                .getResultList();
    }

    /** What waits for these assessments, each assessment's in the order of versions. */
    @SuppressWarnings("unchecked")
    List<Outgoing> next(Collection<AssessmentKey> keys, int limit) {
        List<OutboxRow> rows = entities.createNativeQuery("""
                        select edition, country, version, traceparent
                        from outbox
                        join unnest(cast(:editions as text[]), cast(:countries as text[])) as key (edition, country)
                            using (edition, country)
                        order by edition, country, version
                        limit :limit""", OutboxRow.class)
                .setParameter(
                        "editions", keys.stream().map(AssessmentKey::edition).toArray(String[]::new))
                .setParameter(
                        "countries", keys.stream().map(AssessmentKey::country).toArray(String[]::new))
                .setParameter("limit", limit)
                .getResultList();
        Map<VersionKey, SectionRevised> revised =
                revisions.versions(rows.stream().map(OutboxRow::versionKey).toList());
        return rows.stream()
                .map(row -> new Outgoing(revised.get(row.versionKey()), row.traceparent))
                .toList();
    }

    void remove(List<Outgoing> sent) {
        List<SectionRevised> gone = sent.stream().map(Outgoing::revision).toList();
        entities.createNativeQuery("""
                        delete from outbox
                        using unnest(cast(:editions as text[]), cast(:countries as text[]), cast(:versions as bigint[]))
                            as gone (edition, country, version)
                        where outbox.edition = gone.edition
                            and outbox.country = gone.country
                            and outbox.version = gone.version""")
                .setParameter(
                        "editions", gone.stream().map(SectionRevised::edition).toArray(String[]::new))
                .setParameter(
                        "countries", gone.stream().map(SectionRevised::country).toArray(String[]::new))
                .setParameter(
                        "versions", gone.stream().map(SectionRevised::version).toArray(Long[]::new))
                .executeUpdate();
        entities.clear();
    }

    private static OutboxRow row(SectionRevised revision, String traceparent) {
        OutboxRow row = new OutboxRow();
        row.edition = revision.edition();
        row.country = revision.country();
        row.version = revision.version();
        row.traceparent = traceparent;
        return row;
    }
}
