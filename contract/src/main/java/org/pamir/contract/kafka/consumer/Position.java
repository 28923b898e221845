package org.pamir.contract.kafka.consumer;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How far a partition has been read: everything before {@code next}, in the log that the topic id and the last record
 * tell from any other one of the same name.
 *
 * @param topicId Kafka's id of the topic: a topic that is made anew under the same name has another one
 * @param next the offset of the next record, at least 0
 * @param lastRecord {@link #fingerprint} of the record before it; null if that is not known
 */
public record Position(String topicId, long next, Integer lastRecord) {

    static Position after(ConsumerRecord<byte[], byte[]> record, String topicId) {
        return new Position(topicId, record.offset() + 1, fingerprint(record));
    }

    /** Tells a record from another one at the same offset: CRC-32C of its timestamp, key and value. */
    static int fingerprint(ConsumerRecord<byte[], byte[]> record) {
        CRC32C checksum = new CRC32C();
        checksum.update(
                ByteBuffer.allocate(Long.BYTES).putLong(record.timestamp()).flip());
        for (byte[] part : new byte[][] {record.key(), record.value()}) {
            if (part != null) {
                checksum.update(part);
            }
        }
        return (int) checksum.getValue();
    }
}
