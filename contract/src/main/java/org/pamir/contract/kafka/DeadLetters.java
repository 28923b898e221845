package org.pamir.contract.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Records that a consumer could not take, on their way to {@code <topic>.dlq}: key, value and headers untouched, with
 * {@code dead-letter-*} headers that say why, who and where it was.
 */
public final class DeadLetters {

    /**
     * What a dead letter topic takes and what its producers must be allowed to send ({@code max.request.size}): twice a
     * broker's default. A letter is larger than the record in it, so with the default the largest poison would stay stuck.
     */
    public static final int LARGEST_BYTES = 2 * 1024 * 1024;

    private DeadLetters() {}

    /** @param consumer the service that could not take it */
    public static ProducerRecord<byte[], byte[]> of(
            ConsumerRecord<byte[], byte[]> record, String consumer, String reason) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(record.topic() + ".dlq", null, record.key(), record.value(), record.headers());
        Headers headers = letter.headers();
        put(headers, "dead-letter-reason", reason);
        put(headers, "dead-letter-consumer", consumer);
        put(headers, "dead-letter-topic", record.topic());
        put(headers, "dead-letter-partition", Integer.toString(record.partition()));
        put(headers, "dead-letter-offset", Long.toString(record.offset()));
        return letter;
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
