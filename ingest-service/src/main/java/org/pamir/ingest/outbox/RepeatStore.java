package org.pamir.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.pamir.ingest.section.Columns;
import org.pamir.ingest.section.VersionKey;

/** The rows of the outbox whose revisions were sent before. Every method belongs into its caller's transaction. */
@ApplicationScoped
class RepeatStore {

    private final EntityManager entities;

    RepeatStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(List<VersionKey> revisions, Long republication) {
        entities.createNativeQuery("""
                        insert into outbox (edition, country, version, republication)
                        select edition, country, version, cast(:republication as bigint)
                        from unnest(cast(:editions as text[]), cast(:countries as text[]), cast(:versions as bigint[]))
                            as again (edition, country, version)
                        order by edition, country, version
                        on conflict do nothing""")
                .setParameter("republication", republication)
                .setParameter(
                        "editions",
                        Columns.of(revisions, key -> key.assessment().edition()))
                .setParameter(
                        "countries",
                        Columns.of(revisions, key -> key.assessment().country()))
                .setParameter(
                        "versions", revisions.stream().map(VersionKey::version).toArray(Long[]::new))
                .executeUpdate();
    }

    /** Rows of all kinds, counted up to a limit only. */
    int count(int limit) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from (select from outbox limit :limit) as counted", Long.class)
                        .setParameter("limit", limit)
                        .getSingleResult())
                .intValue();
    }

    long waiting(long republication) {
        return (Long) entities.createNativeQuery(
                        "select count(*) from outbox where republication = :republication", Long.class)
                .setParameter("republication", republication)
                .getSingleResult();
    }
}
