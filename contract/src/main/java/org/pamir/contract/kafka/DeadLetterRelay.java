package org.pamir.contract.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends dead letters, with a producer of its own that is opened for the first one. */
public final class DeadLetterRelay implements AutoCloseable {

    private static final int ATTEMPTS = 3;
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final Map<String, Object> settings;
    private KafkaProducer<byte[], byte[]> producer;

    /**
     * @param broker where the broker is and how to get in: settings that every client of it has in common
     * @param consumer who could not take the records
     * @param timeout until the broker's silence is a failure
     */
    public DeadLetterRelay(Map<String, Object> broker, String consumer, Duration timeout) {
        settings = ProducerSettings.of(broker, timeout, ATTEMPTS);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, consumer + "-dead-letters");
        // A letter is its record and what is said about it: more than what a producer takes by itself.
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, DeadLetters.LARGEST_BYTES);
    }

    /**
     * Returns when the broker has them all; of one that it finds too large only what says where the original is.
     *
     * @throws ExecutionException if it does not take one; of the others it may have any
     */
    public synchronized void send(List<ProducerRecord<byte[], byte[]>> letters)
            throws ExecutionException, InterruptedException {
        if (letters.isEmpty()) {
            return;
        }
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> letter : letters) {
            sent.add(producer.send(letter));
        }
        for (int i = 0; i < letters.size(); i++) {
            try {
                sent.get(i).get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RecordTooLargeException)) {
                    throw e;
                }
                producer.send(DeadLetters.withoutContent(letters.get(i))).get();
            }
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(CLOSE);
            producer = null;
        }
    }
}
