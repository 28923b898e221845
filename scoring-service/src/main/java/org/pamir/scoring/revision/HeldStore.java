package org.pamir.scoring.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.kafka.Topic;

/** Records that wait for an earlier version of their assessment. */
@ApplicationScoped
class HeldStore {

    private static final String IN_ASSESSMENTS = """
            select edition, country, version, record_partition, record_offset, header_names, header_values, value
            from held_record
            where (edition, country) in (select * from unnest(?::text[], ?::text[]))
            order by edition, country, version""";
    private static final String HOLD = """
            insert into held_record (edition, country, version, record_partition, record_offset, header_names,
                header_values, value)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String RELEASE = """
            delete from held_record where (edition, country, version)
                in (select * from unnest(?::text[], ?::text[], ?::bigint[]))""";
    private static final String COUNT = "select count(*) from held_record";

    /** A name that is none of this says nothing to us, and may be nothing that the database takes. */
    private static final Pattern HEADER_NAME = Pattern.compile("[!-~]{1,100}");

    /** In the order of their versions; each as it came but for its timestamp, which nobody reads. */
    Map<RevisionId, ConsumerRecord<byte[], byte[]>> in(Connection connection, Collection<AssessmentKey> keys)
            throws SQLException {
        Columns<AssessmentKey> columns = new Columns<>(connection, keys);
        Map<RevisionId, ConsumerRecord<byte[], byte[]>> held = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(IN_ASSESSMENTS)) {
            statement.setArray(1, columns.texts(AssessmentKey::edition));
            statement.setArray(2, columns.texts(AssessmentKey::country));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    RevisionId id = new RevisionId(row.getString(1), row.getString(2), row.getLong(3));
                    held.put(id, record(id, row));
                }
            }
        }
        return held;
    }

    void hold(Connection connection, Collection<Delivery> deliveries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLD)) {
            for (Delivery delivery : deliveries) {
                ConsumerRecord<byte[], byte[]> record = delivery.record();
                Header[] headers = Arrays.stream(record.headers().toArray())
                        .filter(header -> header.value() != null
                                && HEADER_NAME.matcher(header.key()).matches())
                        .toArray(Header[]::new);
                statement.setString(1, delivery.id().edition());
                statement.setString(2, delivery.id().country());
                statement.setLong(3, delivery.id().version());
                statement.setInt(4, record.partition());
                statement.setLong(5, record.offset());
                statement.setArray(6, new Columns<>(connection, Arrays.asList(headers)).texts(Header::key));
                statement.setArray(7, new Columns<>(connection, Arrays.asList(headers)).bytes(Header::value));
                statement.setBytes(8, record.value());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void release(Connection connection, Collection<RevisionId> ids) throws SQLException {
        Columns<RevisionId> columns = new Columns<>(connection, ids);
        try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
            statement.setArray(1, columns.texts(RevisionId::edition));
            statement.setArray(2, columns.texts(RevisionId::country));
            statement.setArray(3, columns.longNumbers(RevisionId::version));
            statement.executeUpdate();
        }
    }

    long count(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(RevisionId id, ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray(6).getArray();
        byte[][] values = (byte[][]) row.getArray(7).getArray();
        Headers headers = new RecordHeaders();
        for (int i = 0; i < names.length; i++) {
            headers.add(names[i], values[i]);
        }
        byte[] key = id.assessment().toString().getBytes(StandardCharsets.UTF_8);
        byte[] value = row.getBytes(8);
        return new ConsumerRecord<>(
                Topic.SECTION_REVISED.topicName(),
                row.getInt(4),
                row.getLong(5),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                key.length,
                value.length,
                key,
                value,
                headers,
                Optional.empty());
    }
}
