package org.pamir.ingest.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where held files are kept. Every method belongs into its caller's transaction. */
@ApplicationScoped
class HeldFileStore {

    private final EntityManager entities;

    HeldFileStore(EntityManager entities) {
        this.entities = entities;
    }

    long put(String owner, HeldFile file, Instant now) {
        Object id = entities.createNativeQuery("""
                        insert into held_file (owner, kind, name, edition, country, content, held_at)
                        values (:owner, :kind, :name, nullif(:edition, ''), nullif(:country, ''), :content, :now)
                        on conflict (owner) do update
                            set id = default, kind = excluded.kind, name = excluded.name, edition = excluded.edition,
                                country = excluded.country, content = excluded.content, held_at = excluded.held_at
                        returning id""")
                .setParameter("owner", owner)
                .setParameter("kind", file.kind().name().toLowerCase(Locale.ROOT))
                .setParameter("name", file.name())
                .setParameter("edition", file.edition().orElse(""))
                .setParameter("country", file.country().orElse(""))
                .setParameter("content", file.content())
                .setParameter("now", now)
                .getSingleResult();
        return ((Number) id).longValue();
    }

    Optional<HeldFile> find(String owner, long id, Instant since) {
        List<?> rows = entities.createNativeQuery("""
                        select kind, name, edition, country, content
                        from held_file
                        where owner = :owner and id = :id and held_at > :since""")
                .setParameter("owner", owner)
                .setParameter("id", id)
                .setParameter("since", since)
                .getResultList();
        return rows.stream().findFirst().map(row -> file((Object[]) row));
    }

    void remove(String owner, long id) {
        entities.createNativeQuery("delete from held_file where owner = :owner and id = :id")
                .setParameter("owner", owner)
                .setParameter("id", id)
                .executeUpdate();
    }

    void removeUntil(Instant moment) {
        entities.createNativeQuery("delete from held_file where held_at <= :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }

    private static HeldFile file(Object[] row) {
        return new HeldFile(
                HeldFile.Kind.valueOf(((String) row[0]).toUpperCase(Locale.ROOT)),
                (String) row[1],
                Optional.ofNullable((String) row[2]),
                Optional.ofNullable((String) row[3]),
                (byte[]) row[4]);
    }
}
