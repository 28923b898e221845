package org.pamir.scoring.revision;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends records and waits until the broker has them. */
@ApplicationScoped
class EventProducer {

    private static final int BATCH_BYTES = 128 * 1024;
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final KafkaProducer<byte[], byte[]> producer;

    EventProducer(@Identifier("default-kafka-broker") Map<String, Object> broker, ScoringConfig config) {
        this.producer = new KafkaProducer<>(
                settings(broker, Math.toIntExact(config.deliveryTimeout().toMillis())),
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

    @PreDestroy
    void close() {
        producer.close(CLOSE);
    }

    private static Map<String, Object> settings(Map<String, Object> broker, int timeout) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, RevisionHandler.CONSUMER);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // With more, a partition that was created a moment ago can take the second request before the first, and then
        // refuses the first until its delivery times out.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        // So that one request takes what waits for it.
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 3);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        return settings;
    }
}
