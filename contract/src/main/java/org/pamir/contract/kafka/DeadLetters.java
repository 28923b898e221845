package org.pamir.contract.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * Records that a consumer could not take, on their way to {@code <topic>.dlq}: key, value and headers untouched, with
 * {@code dead-letter-*} headers that say why, who and where it was. After a fix they may be replayed: by way of
 * {@link #REPLAY_TOPIC} to the one consumer that could not take them, and to nobody else.
 */
public final class DeadLetters {

    /**
     * What a dead letter topic takes and what its producers must be allowed to send ({@code max.request.size}): twice a
     * broker's default. A letter is larger than the record in it, so with the default the largest poison would stay stuck.
     */
    public static final int LARGEST_BYTES = 2 * 1024 * 1024;

    /** Letters on their way back, of all topics. Internal: it may change without notice. */
    public static final String REPLAY_TOPIC = "dead-letter.replay.v1";

    private static final String PREFIX = "dead-letter-";
    private static final String REASON = PREFIX + "reason";
    private static final String CONSUMER = PREFIX + "consumer";
    private static final String TOPIC = PREFIX + "topic";
    private static final String PARTITION = PREFIX + "partition";
    private static final String OFFSET = PREFIX + "offset";
    private static final String CONTENT = PREFIX + "content";

    private DeadLetters() {}

    /**
     * Where a letter comes from.
     *
     * @param topic where its record was, with partition and offset
     * @param consumer the service that could not take it
     */
    public record Origin(String topic, int partition, long offset, String consumer) {}

    /** @param consumer the service that could not take it */
    public static ProducerRecord<byte[], byte[]> of(
            ConsumerRecord<byte[], byte[]> record, String consumer, String reason) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(record.topic() + ".dlq", null, record.key(), record.value(), record.headers());
        Headers headers = letter.headers();
        put(headers, REASON, reason);
        put(headers, CONSUMER, consumer);
        put(headers, TOPIC, record.topic());
        put(headers, PARTITION, Integer.toString(record.partition()));
        put(headers, OFFSET, Long.toString(record.offset()));
        return letter;
    }

    /** What is left of a letter that the broker finds too large: where the original is, and why it is a letter. */
    public static ProducerRecord<byte[], byte[]> withoutContent(ProducerRecord<byte[], byte[]> letter) {
        ProducerRecord<byte[], byte[]> rest = new ProducerRecord<>(letter.topic(), null);
        for (Header header : letter.headers()) {
            if (header.key().startsWith(PREFIX)) {
                rest.headers().add(header);
            }
        }
        put(rest.headers(), CONTENT, "left out");
        return rest;
    }

    /** Whether a letter has the record in it. One without must be looked up at its origin before it can be replayed. */
    public static boolean hasContent(Headers letter) {
        return letter.lastHeader(CONTENT) == null;
    }

    /** Where a letter comes from; nothing if the headers are not those of a letter about a topic of ours. */
    public static Optional<Origin> origin(Headers letter) {
        String topic = EventRecords.header(letter, TOPIC);
        String consumer = EventRecords.header(letter, CONSUMER);
        boolean ours =
                Arrays.stream(Topic.values()).anyMatch(one -> one.topicName().equals(topic));
        try {
            int partition = Integer.parseInt(EventRecords.header(letter, PARTITION));
            long offset = Long.parseLong(EventRecords.header(letter, OFFSET));
            return ours && consumer != null && partition >= 0 && offset >= 0
                    ? Optional.of(new Origin(topic, partition, offset, consumer))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What to send in order to have the consumer of a letter try again. The letter itself stays where it is. */
    public static ProducerRecord<byte[], byte[]> replay(ConsumerRecord<byte[], byte[]> letter) {
        return new ProducerRecord<>(REPLAY_TOPIC, null, letter.key(), letter.value(), letter.headers());
    }

    /**
     * A record of {@link #REPLAY_TOPIC} as it first came: with the topic, the partition and the offset of its origin. If it
     * fails again, its letter is therefore like the first one.
     *
     * @param consumer who reads it
     * @return nothing if it is meant for somebody else
     */
    public static Optional<ConsumerRecord<byte[], byte[]>> replayed(
            ConsumerRecord<byte[], byte[]> record, String consumer) {
        return origin(record.headers())
                .filter(origin -> origin.consumer().equals(consumer))
                .map(origin -> asItCame(record, origin));
    }

    private static ConsumerRecord<byte[], byte[]> asItCame(ConsumerRecord<byte[], byte[]> record, Origin origin) {
        Headers headers = new RecordHeaders();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(PREFIX)) {
                headers.add(header);
            }
        }
        return new ConsumerRecord<>(
                origin.topic(),
                origin.partition(),
                origin.offset(),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                headers,
                Optional.empty());
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
