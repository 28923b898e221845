package org.pamir.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.Session;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;
import org.pamir.ingest.section.Columns;
import org.pamir.ingest.section.VersionKey;

/**
 * The rows of the outbox, in plain SQL (docs/decisions/0023-few-statements.md). Every method belongs into its caller's
 * transaction.
 */
@ApplicationScoped
class OutboxStore {

    private static final String ADD = """
            insert into outbox (edition, country, version, traceparent)
            select edition, country, version, ?::text
            from unnest(?::text[], ?::text[], ?::bigint[]) as added (edition, country, version)""";

    private static final String WAITING = "select distinct edition, country from outbox limit ?";

    /**
     * Two statements in one round trip; the second one begins when the locks are held. What the relay's commit writes is
     * only that rows went: losing that in a crash sends them twice, which is allowed, so it need not wait for the disk.
     */
    private static final String TAKE = """
            select set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock(hashtextextended(key, 0))
            from unnest(?::text[]) as key;
            select edition, country, version, traceparent
            from outbox
            join unnest(?::text[], ?::text[]) as key (edition, country) using (edition, country)
            order by edition, country, version
            limit ?""";

    private static final String REMOVE = """
            delete from outbox
            using unnest(?::text[], ?::text[], ?::bigint[]) as gone (edition, country, version)
            where outbox.edition = gone.edition
                and outbox.country = gone.country
                and outbox.version = gone.version""";

    private final EntityManager entities;

    OutboxStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(List<SectionRevised> appended, String traceparent) {
        update(
                ADD,
                traceparent,
                Columns.of(appended, SectionRevised::edition),
                Columns.of(appended, SectionRevised::country),
                appended.stream().map(SectionRevised::version).toArray(Long[]::new));
    }

    /** Of all assessments. */
    long count() {
        return ((Number) entities.createNativeQuery("select count(*) from outbox", Long.class)
                        .getSingleResult())
                .longValue();
    }

    /** When the edit was accepted whose row has waited longest. */
    Optional<Instant> oldest() {
        return Optional.ofNullable((Instant) entities.createNativeQuery(
                        "select min(at) from outbox join revision using (edition, country, version)", Instant.class)
                .getSingleResult());
    }

    /** Assessments with rows, some of them. */
    SortedSet<AssessmentKey> waiting(int limit) {
        return session().doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(WAITING)) {
                statement.setInt(1, limit);
                SortedSet<AssessmentKey> keys = new TreeSet<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        keys.add(new AssessmentKey(row.getString(1), row.getString(2)));
                    }
                }
                return keys;
            }
        });
    }

    /**
     * Makes this transaction the only relay of these assessments, whichever replica the others run in, and tells what
     * waits for them, each assessment's in the order of versions. Waits for another relay to end: it may have looked
     * before the row that we know of was there.
     */
    List<WaitingRevision> take(SortedSet<AssessmentKey> keys, int limit) {
        return session().doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
                Columns.set(
                        statement,
                        Columns.of(keys, AssessmentKey::toString),
                        Columns.of(keys, AssessmentKey::edition),
                        Columns.of(keys, AssessmentKey::country),
                        limit);
                statement.execute();
                statement.getMoreResults();
                List<WaitingRevision> waiting = new ArrayList<>();
                try (ResultSet row = statement.getResultSet()) {
                    while (row.next()) {
                        AssessmentKey key = new AssessmentKey(row.getString(1), row.getString(2));
                        waiting.add(new WaitingRevision(new VersionKey(key, row.getLong(3)), row.getString(4)));
                    }
                }
                return waiting;
            }
        });
    }

    void remove(Collection<WaitingRevision> sent) {
        update(
                REMOVE,
                Columns.of(sent, each -> each.key().assessment().edition()),
                Columns.of(sent, each -> each.key().assessment().country()),
                sent.stream().map(each -> each.key().version()).toArray(Long[]::new));
    }

    private void update(String sql, Object... parameters) {
        session().doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Columns.set(statement, parameters);
                statement.executeUpdate();
            }
        });
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
