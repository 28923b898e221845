package org.pamir.assessment.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.function.Function;
import org.hibernate.Session;

/** Adds to the log what readers may see. */
@ApplicationScoped
public class ReleaseStore {

    /** Held until the commit, so that the order of positions is the order in which entries become visible. */
    private static final String LOCK = "select from log_state for update";

    /**
     * Looks for what each assessment has in history between the version that the log has reached and the one that readers
     * see, and at each given version below. What is there already, or too old, is left out. As much as this asks of the
     * tables, it asks by key: {@code offset 0} and the scalar query keep the planner from reading a table whole.
     */
    private static final String RELEASE = """
            with given as (
                select * from unnest(?::text[], ?::text[], ?::bigint[]) as given (edition, country, version)
            ), reach as (
                select edition, country, c.version as seen, coalesce((
                    select max(l.version) from log_entry l
                    where l.type = 'scorecard' and (l.edition, l.country) = (c.edition, c.country)), 0) as logged
                from current_version c
                where (edition, country) in (select edition, country from given)
            ), span as (
                select edition, country, logged + 1 as low, seen as high from reach where logged < seen
                union
                select edition, country, version, version from given join reach using (edition, country)
                where version <= logged
            ), found as (
                select 'section' as type, 1 as place, edition, country, s.version, s.at from span cross join lateral (
                    select version, at from section_revision h where (h.edition, h.country) = (span.edition, span.country)
                        and h.version between low and high offset 0) as s
                union all
                select 'scorecard', 2, edition, country, s.version, s.at from span cross join lateral (
                    select version, at from scorecard h where (h.edition, h.country) = (span.edition, span.country)
                        and h.version between low and high offset 0) as s
                union all
                select 'movement', 3, edition, country, s.version, s.at from span cross join lateral (
                    select version, at from movement h where (h.edition, h.country) = (span.edition, span.country)
                        and h.version between low and high offset 0) as s
            ), fresh as (
                select type, edition, country, version, at,
                    row_number() over (order by edition, country, version, place) as number
                from found
                where at >= (select expired_before from log_state) and (
                    select l.position from log_entry l where (l.type, l.edition, l.country, l.version)
                        = (found.type, found.edition, found.country, found.version)) is null
            ), moved as (
                update log_state set head = head + (select count(*) from fresh) where exists (select from fresh)
                returning head
            ), added as (
                insert into log_entry (position, type, edition, country, version, at)
                select head - (select count(*) from fresh) + number, type, edition, country, version, at
                from fresh cross join moved
                returning position
            )
            select max(position) from added
            """;

    private final EntityManager entityManager;

    ReleaseStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Adds every event of these versions and of those between that readers see by now and that is not in the log, ordered
     * by edition, country, version, then section, scorecard, movement. To be called last in the transaction that shows
     * them to readers: from here to its end nobody else can release anything.
     *
     * @param versions of events that were committed to history before
     * @return the new head of the log; nothing if there was nothing to add
     */
    @Transactional
    public OptionalLong release(Collection<AssessmentVersion> versions) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            // A statement of its own: the next one must see what was committed while this one waited.
            try (Statement lock = connection.createStatement()) {
                lock.execute(LOCK);
            }
            return release(connection, versions);
        });
    }

    private static OptionalLong release(Connection connection, Collection<AssessmentVersion> versions)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", column(versions, one -> one.key().edition())));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", column(versions, one -> one.key().country())));
            statement.setArray(3, connection.createArrayOf("bigint", column(versions, AssessmentVersion::version)));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long head = row.getLong(1);
                return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(head);
            }
        }
    }

    private static Object[] column(Collection<AssessmentVersion> versions, Function<AssessmentVersion, Object> column) {
        return versions.stream().map(column).toArray();
    }
}
