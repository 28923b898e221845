package org.pamir.ingest.deadletter;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pamir.contract.kafka.DeadLetters;
import org.pamir.contract.kafka.ProducerSettings;

/** Gives letters to the consumers that could not take them. Its connection is made for the first one. */
@ApplicationScoped
class ReplaySender {

    /** Somebody waits for the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int ATTEMPTS = 2;

    private final Map<String, Object> kafka;
    private KafkaProducer<byte[], byte[]> producer;

    ReplaySender(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /**
     * Returns when the broker has acknowledged all.
     *
     * @throws BrokerAwayException if it has not; it may have some of them all the same
     */
    synchronized void send(List<Content> letters) {
        try {
            if (producer == null) {
                producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer());
            }
            List<Future<?>> sent = new ArrayList<>();
            for (Content letter : letters) {
                sent.add(producer.send(record(letter)));
            }
            for (Future<?> record : sent) {
                record.get();
            }
        } catch (ExecutionException | KafkaException e) {
            stop(null);
            throw new BrokerAwayException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerAwayException(e);
        }
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private static ProducerRecord<byte[], byte[]> record(Content letter) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(DeadLetters.REPLAY_TOPIC, letter.key(), letter.value());
        letter.headers().forEach(header -> record.headers().add(header.name(), header.value()));
        return record;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = ProducerSettings.of(kafka, PATIENCE, ATTEMPTS);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, DeadLetters.LARGEST_BYTES);
        return settings;
    }
}
