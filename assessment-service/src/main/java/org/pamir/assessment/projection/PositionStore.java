package org.pamir.assessment.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.pamir.contract.kafka.consumer.Position;

/** How far the topics have been consumed, as far as this database knows. */
@ApplicationScoped
class PositionStore {

    private static final String READ =
            "select topic, partition, topic_id, next_offset, last_record from consumed_position";

    /** Takes topics, partitions, ids of topics, next offsets and checksums. */
    static final String KEEP = """
            insert into consumed_position (topic, partition, topic_id, next_offset, last_record)
            select * from unnest(?::text[], ?::int[], ?::text[], ?::bigint[], ?::int[]) as reached (topic, partition)
            order by 1, 2
            on conflict (topic, partition) do update set (topic_id, next_offset, last_record)
                = (excluded.topic_id, excluded.next_offset, excluded.last_record)
            """;

    private final DataSource database;

    PositionStore(DataSource database) {
        this.database = database;
    }

    @Transactional(rollbackOn = SQLException.class)
    Map<TopicPartition, Position> read() throws SQLException {
        Map<TopicPartition, Position> positions = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                positions.put(
                        new TopicPartition(row.getString(1), row.getInt(2)),
                        new Position(row.getString(3), row.getLong(4), row.getObject(5, Integer.class)));
            }
        }
        return positions;
    }
}
