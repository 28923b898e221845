package org.pamir.scoring.revision;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pamir.contract.kafka.DeadLetters;

/** Sends records and waits until the broker has them. */
@ApplicationScoped
class EventProducer {

    private static final int BATCH_BYTES = 128 * 1024;
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final KafkaProducer<byte[], byte[]> producer;

    EventProducer(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, ScoringConfig config) {
        this.producer = new KafkaProducer<>(
                settings(
                        bootstrapServers,
                        Math.toIntExact(config.deliveryTimeout().toMillis())),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * Returns when every record is acknowledged.
     *
     * @throws ExecutionException if one is not; of the others any may be
     */
    void send(List<ProducerRecord<byte[], byte[]>> records) throws ExecutionException, InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> record : records) {
            sent.add(producer.send(record));
        }
        for (Future<?> one : sent) {
            one.get();
        }
    }

    /** Sends dead letters; of one that the broker finds too large only what says where the original is. */
    void sendLetters(List<ProducerRecord<byte[], byte[]>> letters) throws ExecutionException, InterruptedException {
        for (ProducerRecord<byte[], byte[]> letter : letters) {
            try {
                producer.send(letter).get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RecordTooLargeException)) {
                    throw e;
                }
                producer.send(withoutContent(letter)).get();
            }
        }
    }

    @PreDestroy
    void close() {
        producer.close(CLOSE);
    }

    private static Map<String, Object> settings(String bootstrapServers, int timeout) {
        return Map.ofEntries(
                Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                // With more, a partition that was created a moment ago can take the second request before the first,
                // and then refuses the first until its delivery times out.
                Map.entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
                // So that one request takes what waits for it.
                Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES),
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, DeadLetters.LARGEST_BYTES),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout),
                Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 3),
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout));
    }

    private static ProducerRecord<byte[], byte[]> withoutContent(ProducerRecord<byte[], byte[]> letter) {
        ProducerRecord<byte[], byte[]> rest = new ProducerRecord<>(letter.topic(), null);
        for (Header header : letter.headers()) {
            if (header.key().startsWith("dead-letter-")) {
                rest.headers().add(header);
            }
        }
        return rest;
    }
}
