package org.pamir.assessment.projection;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pamir.contract.kafka.DeadLetters;

/** Sends dead letters with a plain producer of its own, opened with the first one. */
@ApplicationScoped
class DeadLetterRelay {

    private final Map<String, Object> broker;
    private KafkaProducer<byte[], byte[]> producer;

    DeadLetterRelay(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /** Returns when the broker has them all: how many they are. */
    synchronized int send(List<ProducerRecord<byte[], byte[]>> letters)
            throws ExecutionException, InterruptedException {
        if (producer == null) {
            producer = open();
        }
        List<Future<RecordMetadata>> sent =
                letters.stream().map(letter -> producer.send(letter)).toList();
        for (Future<RecordMetadata> answer : sent) {
            answer.get();
        }
        return sent.size();
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }

    private KafkaProducer<byte[], byte[]> open() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A letter is its record and what is said about it: more than what a producer takes by itself.
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, DeadLetters.LARGEST_BYTES);
        // With more, a partition that was created a moment ago can take the second request before the first, and then
        // refuses the first until its delivery times out.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "assessment-service-dead-letters");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
