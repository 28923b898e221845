package org.pamir.ingest.deadletter;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pamir.contract.kafka.DeadLetters;
import org.pamir.contract.kafka.TopicSetup;

/** The topics of letters, from the side of a consumer that cannot take a record. */
final class LetterTopics implements AutoCloseable {

    private final Map<String, Object> kafka;
    private final KafkaProducer<byte[], byte[]> producer;

    LetterTopics(Map<String, Object> kafka) throws ExecutionException, InterruptedException {
        this.kafka = kafka;
        try (Admin admin = Admin.create(kafka)) {
            TopicSetup.createMissing(admin);
        }
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, DeadLetters.LARGEST_BYTES);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A record that somebody could not take becomes a letter. */
    void refuse(ConsumerRecord<byte[], byte[]> record, String consumer, String reason) throws Exception {
        send(DeadLetters.of(record, consumer, reason));
    }

    void send(ProducerRecord<byte[], byte[]> letter) throws Exception {
        producer.send(letter).get();
    }

    /** What was replayed for a consumer, as it takes it, with the offset of its origin. */
    List<ConsumerRecord<byte[], byte[]>> replayed(String consumer, long originOffset) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> replays().stream()
                                .flatMap(record -> DeadLetters.replayed(record, consumer).stream())
                                .filter(record -> record.offset() == originOffset)
                                .toList(),
                        found -> !found.isEmpty());
    }

    private List<ConsumerRecord<byte[], byte[]>> replays() {
        try (KafkaConsumer<byte[], byte[]> reader =
                new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = reader.partitionsFor(DeadLetters.REPLAY_TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (!ends.entrySet().stream().allMatch(end -> reader.position(end.getKey()) >= end.getValue())) {
                reader.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
