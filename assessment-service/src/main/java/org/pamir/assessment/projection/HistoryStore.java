package org.pamir.assessment.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.pamir.assessment.log.AssessmentVersion;
import org.pamir.assessment.log.ReleaseStore;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.EventType;

/** The events that were taken in, and which version of each assessment readers see. */
@ApplicationScoped
class HistoryStore {

    private static final Logger LOG = Logger.getLogger(HistoryStore.class);

    private static final Map<EventType, Table> TABLES = Map.of(
            EventType.SECTION_REVISED, Table.SECTION_REVISION,
            EventType.SCORECARD_COMPUTED, Table.SCORECARD,
            EventType.ASSESSMENT_MOVED, Table.MOVEMENT);

    private static final String ADVANCE = """
            insert into current_version as known (edition, country, version, at)
            select distinct on (s.edition, s.country) s.edition, s.country, s.version, s.at
            from unnest(?::text[], ?::text[], ?::bigint[]) as touched (edition, country, version)
            join scorecard s using (edition, country, version)
            join section_revision r using (edition, country, version)
            order by s.edition, s.country, s.version desc
            on conflict (edition, country) do update set version = excluded.version, at = excluded.at
            where known.version < excluded.version
            returning edition, country, version
            """;

    /**
     * What became visible.
     *
     * @param versions the assessments that advanced, and where to
     * @param logHead the new head of the log; nothing if no event was added to it
     */
    record Shown(Map<AssessmentKey, Long> versions, OptionalLong logHead) {}

    private final EntityManager entityManager;
    private final ReleaseStore log;

    HistoryStore(EntityManager entityManager, ReleaseStore log) {
        this.entityManager = entityManager;
        this.log = log;
    }

    /**
     * Adds what is not there yet, all or nothing. An event that is there already stays as it is.
     *
     * @return how many were added
     */
    @Transactional
    int append(List<Fact> facts) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            int added = 0;
            for (Map.Entry<EventType, Table> entry : TABLES.entrySet()) {
                List<Fact> rows = facts.stream()
                        .filter(fact -> fact.type() == entry.getKey())
                        .toList();
                added += rows.isEmpty() ? 0 : append(connection, entry.getValue(), rows);
            }
            return added;
        });
    }

    /**
     * Shows readers the highest version of each assessment that is complete, if it is higher than the one they see, and
     * puts the events that they may now see into the log.
     *
     * @param facts what was appended and committed
     */
    @Transactional
    Shown advance(List<Fact> facts) {
        Map<AssessmentKey, Long> versions =
                entityManager.unwrap(Session.class).doReturningWork(connection -> advance(connection, facts));
        // Last: others wait for it until the end of the transaction.
        OptionalLong head = log.release(facts.stream()
                .map(fact -> new AssessmentVersion(fact.key(), fact.version()))
                .distinct()
                .toList());
        return new Shown(versions, head);
    }

    private static Map<AssessmentKey, Long> advance(Connection connection, List<Fact> facts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            statement.setArray(1, text(connection, facts, fact -> fact.key().edition()));
            statement.setArray(2, text(connection, facts, fact -> fact.key().country()));
            statement.setArray(3, array(connection, "bigint", facts, Fact::version, new Long[0]));
            Map<AssessmentKey, Long> advanced = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    advanced.put(new AssessmentKey(row.getString(1), row.getString(2)), row.getLong(3));
                }
            }
            return advanced;
        }
    }

    private static int append(Connection connection, Table table, List<Fact> rows) throws SQLException {
        int added;
        try (PreparedStatement statement = connection.prepareStatement(table.append())) {
            bind(connection, statement, table, rows);
            added = statement.executeUpdate();
        }
        if (added < rows.size()) {
            reportOthers(connection, table, rows);
        }
        return added;
    }

    /** Duplicates are normal; a second event of the same version that says something else is somebody's bug. */
    private static void reportOthers(Connection connection, Table table, List<Fact> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.findOthers())) {
            bind(connection, statement, table, rows);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    LOG.errorf(
                            "Two different events for %s %s/%s version %d: the first one stays",
                            table, row.getString(1), row.getString(2), row.getLong(3));
                }
            }
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, Table table, List<Fact> rows)
            throws SQLException {
        statement.setArray(1, text(connection, rows, fact -> fact.key().edition()));
        statement.setArray(2, text(connection, rows, fact -> fact.key().country()));
        statement.setArray(3, array(connection, "bigint", rows, Fact::version, new Long[0]));
        statement.setArray(
                4, array(connection, "timestamptz", rows, fact -> fact.at().toString(), new String[0]));
        statement.setArray(5, array(connection, "bytea", rows, Fact::data, new byte[0][]));
        if (table == Table.SECTION_REVISION) {
            statement.setArray(6, text(connection, rows, Fact::section));
            statement.setArray(7, array(connection, "int", rows, Fact::revision, new Integer[0]));
        }
    }

    private static Array text(Connection connection, List<Fact> rows, Function<Fact, String> column)
            throws SQLException {
        return array(connection, "text", rows, column, new String[0]);
    }

    private static <T> Array array(
            Connection connection, String type, List<Fact> rows, Function<Fact, T> column, T[] empty)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toList().toArray(empty));
    }
}
