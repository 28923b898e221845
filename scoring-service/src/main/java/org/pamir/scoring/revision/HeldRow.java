package org.pamir.scoring.revision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.pamir.contract.kafka.Topic;

/** A record that waits for an earlier version of its assessment. */
@Entity
@Table(name = "held_record")
class HeldRow extends PanacheEntityBase {

    /** A name that is none of this says nothing to us, and may be nothing that the database takes. */
    private static final Pattern HEADER_NAME = Pattern.compile("[!-~]{1,100}");

    @EmbeddedId
    RevisionId id;

    @Column(name = "record_partition")
    int partition;

    @Column(name = "record_offset")
    long offset;

    @Column(name = "header_names")
    String[] headerNames;

    @Column(name = "header_values")
    byte[][] headerValues;

    byte[] value;

    static HeldRow of(Delivery delivery) {
        ConsumerRecord<byte[], byte[]> record = delivery.record();
        Header[] headers = Arrays.stream(record.headers().toArray())
                .filter(header -> header.value() != null
                        && HEADER_NAME.matcher(header.key()).matches())
                .toArray(Header[]::new);
        HeldRow row = new HeldRow();
        row.id = delivery.id();
        row.partition = record.partition();
        row.offset = record.offset();
        row.headerNames = Arrays.stream(headers).map(Header::key).toArray(String[]::new);
        row.headerValues = Arrays.stream(headers).map(Header::value).toArray(byte[][]::new);
        row.value = record.value();
        return row;
    }

    /** The record as it came; its timestamp, which nobody reads, is left behind. */
    ConsumerRecord<byte[], byte[]> record() {
        Headers headers = new RecordHeaders();
        for (int i = 0; i < headerNames.length; i++) {
            headers.add(headerNames[i], headerValues[i]);
        }
        byte[] key = id.assessment().toString().getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                Topic.SECTION_REVISED.topicName(),
                partition,
                offset,
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
