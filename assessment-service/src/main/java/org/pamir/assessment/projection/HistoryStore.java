package org.pamir.assessment.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.pamir.assessment.log.ReleaseStore;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.kafka.consumer.Position;

/** The events that were taken in, and which version of each assessment readers see. */
@ApplicationScoped
class HistoryStore {

    private static final Logger LOG = Logger.getLogger(HistoryStore.class);

    /** So many events are few: a handful of edits at once. */
    private static final int FEW = 30;

    /** Looked up by key, whatever the planner thinks of the sizes of tables that are being filled. */
    private static final String ADVANCE = """
            insert into current_version as known (edition, country, version, at)
            select distinct on (edition, country) edition, country, version, s.at
            from unnest(?::text[], ?::text[], ?::bigint[]) as touched (edition, country, version)
            cross join lateral (
                select at from scorecard h where (h.edition, h.country, h.version)
                    = (touched.edition, touched.country, touched.version) offset 0) as s
            cross join lateral (
                select from section_revision h where (h.edition, h.country, h.version)
                    = (touched.edition, touched.country, touched.version) offset 0) as r
            order by edition, country, version desc
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
    record Shown(Map<AssessmentKey, Long> versions, OptionalLong logHead) {

        private static final Shown NOTHING = new Shown(Map.of(), OptionalLong.empty());
    }

    private final DataSource database;

    HistoryStore(DataSource database) {
        this.database = database;
    }

    /**
     * Adds what is not there yet, shows readers the highest version of each assessment that is complete, if it is higher than
     * the one they see, and puts the events that they may now see into the log: all or nothing. An event that is there
     * already stays as it is.
     *
     * <p>Whoever does this waits for everybody else who does, from its beginning to its commit: of two replicas that hold the
     * two halves of a version, the second one must see both, and the order of the log is the order of commits.
     *
     * @param positions where the events end in their topics
     */
    @Transactional(rollbackOn = SQLException.class)
    Shown take(List<Fact> facts, Map<TopicPartition, Position> positions) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!facts.isEmpty()) {
                return take(connection, facts, positions);
            }
            try (PreparedStatement statement =
                    keep(new Message(connection), positions).prepare()) {
                statement.execute();
            }
            return Shown.NOTHING;
        }
    }

    private static Shown take(Connection connection, List<Fact> facts, Map<TopicPartition, Position> positions)
            throws SQLException {
        Map<Table, List<Fact>> tables = new EnumMap<>(Table.class);
        facts.forEach(fact -> tables.computeIfAbsent(Table.of(fact.type()), none -> new ArrayList<>())
                .add(fact));
        Message message =
                new Message(connection).add(facts.size() <= FEW ? ReleaseStore.LOCK_FOR_FEW : ReleaseStore.LOCK);
        for (Map.Entry<Table, List<Fact>> table : tables.entrySet()) {
            message.add(table.getKey().append(), columns(message, table.getKey(), table.getValue()));
        }
        Array[] versions = {
            message.texts(facts, fact -> fact.key().edition()),
            message.texts(facts, fact -> fact.key().country()),
            message.array("bigint", facts, Fact::version, new Long[0])
        };
        message.add(ADVANCE, versions).add(ReleaseStore.RELEASE, versions);
        if (!positions.isEmpty()) {
            keep(message, positions);
        }
        List<Table> withDuplicates = new ArrayList<>();
        Shown shown;
        try (PreparedStatement statement = message.prepare()) {
            statement.execute();
            for (Map.Entry<Table, List<Fact>> table : tables.entrySet()) {
                statement.getMoreResults();
                if (statement.getUpdateCount() < table.getValue().size()) {
                    withDuplicates.add(table.getKey());
                }
            }
            shown = shown(statement);
        }
        for (Table table : withDuplicates) {
            reportOthers(connection, table, tables.get(table));
        }
        return shown;
    }

    private static Shown shown(PreparedStatement statement) throws SQLException {
        Map<AssessmentKey, Long> advanced = new HashMap<>();
        statement.getMoreResults();
        try (ResultSet row = statement.getResultSet()) {
            while (row.next()) {
                advanced.put(new AssessmentKey(row.getString(1), row.getString(2)), row.getLong(3));
            }
        }
        statement.getMoreResults();
        try (ResultSet row = statement.getResultSet()) {
            return new Shown(advanced, ReleaseStore.head(row));
        }
    }

    /** Duplicates are normal; a second event of the same version that says something else is somebody's bug. */
    private static void reportOthers(Connection connection, Table table, List<Fact> rows) throws SQLException {
        Message message = new Message(connection);
        message.add(table.findOthers(), columns(message, table, rows));
        try (PreparedStatement statement = message.prepare();
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                LOG.errorf(
                        "Two different events for %s %s/%s version %d: the first one stays",
                        table, row.getString(1), row.getString(2), row.getLong(3));
            }
        }
    }

    private static Array[] columns(Message message, Table table, List<Fact> rows) throws SQLException {
        List<Array> columns = new ArrayList<>(List.of(
                message.texts(rows, fact -> fact.key().edition()),
                message.texts(rows, fact -> fact.key().country()),
                message.array("bigint", rows, Fact::version, new Long[0]),
                message.array("timestamptz", rows, fact -> fact.at().toString(), new String[0]),
                message.array("bytea", rows, Fact::data, new byte[0][])));
        if (table == Table.SECTION_REVISION) {
            columns.add(message.texts(rows, Fact::section));
            columns.add(message.array("int", rows, Fact::revision, new Integer[0]));
        }
        return columns.toArray(Array[]::new);
    }

    private static Message keep(Message message, Map<TopicPartition, Position> positions) throws SQLException {
        Collection<Map.Entry<TopicPartition, Position>> rows = positions.entrySet();
        return message.add(
                PositionStore.KEEP,
                message.texts(rows, row -> row.getKey().topic()),
                message.array("int", rows, row -> row.getKey().partition(), new Integer[0]),
                message.texts(rows, row -> row.getValue().topicId()),
                message.array("bigint", rows, row -> row.getValue().next(), new Long[0]),
                message.array("int", rows, row -> row.getValue().lastRecord(), new Integer[0]));
    }

    /**
     * Statements that go to the database together and are answered together. Each still sees what was committed before it
     * began, whatever the one before it had to wait for.
     */
    private static final class Message {

        private final Connection connection;
        private final List<String> statements = new ArrayList<>();
        private final List<Array> parameters = new ArrayList<>();

        private Message(Connection connection) {
            this.connection = connection;
        }

        private Message add(String sql, Array... columns) {
            statements.add(sql);
            parameters.addAll(Arrays.asList(columns));
            return this;
        }

        private <T> Array texts(Collection<T> rows, Function<T, String> column) throws SQLException {
            return array("text", rows, column, new String[0]);
        }

        private <T, C> Array array(String type, Collection<T> rows, Function<T, C> column, C[] empty)
                throws SQLException {
            return connection.createArrayOf(
                    type, rows.stream().map(column).collect(Collectors.toList()).toArray(empty));
        }

        private PreparedStatement prepare() throws SQLException {
            PreparedStatement statement = connection.prepareStatement(String.join(";\n", statements));
            for (int i = 0; i < parameters.size(); i++) {
                statement.setArray(i + 1, parameters.get(i));
            }
            return statement;
        }
    }
}
