package org.pamir.scoring.revision;

import io.smallrye.common.annotation.Identifier;
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
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pamir.contract.kafka.ProducerSettings;

/** Sends records and waits until the broker has them. */
@ApplicationScoped
class EventProducer {

    private static final int ATTEMPTS = 3;
    private static final int BATCH_BYTES = 128 * 1024;
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final KafkaProducer<byte[], byte[]> producer;

    EventProducer(@Identifier("default-kafka-broker") Map<String, Object> broker, ScoringConfig config) {
        this.producer = new KafkaProducer<>(
                settings(broker, config.deliveryTimeout()), new ByteArraySerializer(), new ByteArraySerializer());
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

    private static Map<String, Object> settings(Map<String, Object> broker, Duration timeout) {
        Map<String, Object> settings = ProducerSettings.of(broker, timeout, ATTEMPTS);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, RevisionHandler.CONSUMER);
        // So that one request takes what waits for it.
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        return settings;
    }
}
