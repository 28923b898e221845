package org.pamir.scoring.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.pamir.contract.kafka.consumer.Position;

/** How far the topics have been consumed, as far as this database knows. */
@ApplicationScoped
class PositionStore {

    private static final String READ =
            "select topic, partition, topic_id, next_offset, last_record from consumed_position";

    private static final String KEEP = """
            insert into consumed_position (topic, partition, topic_id, next_offset, last_record)
            select * from unnest(?::text[], ?::int[], ?::text[], ?::bigint[], ?::int[]) as reached (topic, partition)
            order by 1, 2
            on conflict (topic, partition) do update set (topic_id, next_offset, last_record)
                = (excluded.topic_id, excluded.next_offset, excluded.last_record)""";

    Map<TopicPartition, Position> read(Connection connection) throws SQLException {
        Map<TopicPartition, Position> positions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                positions.put(
                        new TopicPartition(row.getString(1), row.getInt(2)),
                        new Position(row.getString(3), row.getLong(4), row.getObject(5, Integer.class)));
            }
        }
        return positions;
    }

    void keep(Connection connection, Map<TopicPartition, Position> positions) throws SQLException {
        Columns<Map.Entry<TopicPartition, Position>> rows = new Columns<>(connection, positions.entrySet());
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setArray(1, rows.texts(row -> row.getKey().topic()));
            statement.setArray(2, rows.numbers(row -> row.getKey().partition()));
            statement.setArray(3, rows.texts(row -> row.getValue().topicId()));
            statement.setArray(4, rows.longNumbers(row -> row.getValue().next()));
            statement.setArray(5, rows.numbers(row -> row.getValue().lastRecord()));
            statement.executeUpdate();
        }
    }
}
