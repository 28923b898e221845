package org.pamir.ingest.deadletter;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.kafka.TopicSetup;
import org.pamir.ingest.worker.Worker;

/** Reads the dead letter topics and keeps what comes: a letter is acknowledged when the database has it. */
@ApplicationScoped
class DeadLetterHandler {

    private static final String GROUP = "ingest-service-dead-letters";
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Letters letters;
    private final Map<String, Object> kafka;
    private final Worker worker = new Worker("dead letters", this::step);
    private KafkaConsumer<byte[], byte[]> consumer;

    DeadLetterHandler(Letters letters, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.letters = letters;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private Duration step() throws ExecutionException, InterruptedException {
        try {
            if (consumer == null) {
                consumer = subscribed();
            }
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                letters.receive(StreamSupport.stream(records.spliterator(), false)
                        .map(LetterReader::read)
                        .toList());
                consumer.commitSync();
            }
        } catch (ExecutionException | RuntimeException e) {
            close();
            throw e;
        }
        if (worker.isStopping()) {
            close();
        }
        return Duration.ZERO;
    }

    private KafkaConsumer<byte[], byte[]> subscribed() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            TopicSetup.createMissing(admin);
        }
        KafkaConsumer<byte[], byte[]> subscribed =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<String> topics =
                Stream.of(Topic.values()).map(Topic::deadLetterName).toList();
        subscribed.subscribe(topics);
        return subscribed;
    }

    private void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 500);
        // Letters can be large, and nobody is in a hurry.
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * 1024 * 1024);
        return settings;
    }
}
