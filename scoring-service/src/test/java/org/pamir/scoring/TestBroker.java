package org.pamir.scoring;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.kafka.TopicSetup;

/** What stands around the service: publishes what ingest would, and reads every topic that the service writes. */
public final class TestBroker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

    public TestBroker() {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers(),
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        3_000_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(Stream.concat(
                        Arrays.stream(Topic.values()).map(Topic::topicName),
                        Stream.of(Topic.SECTION_REVISED.deadLetterName()))
                .flatMap(topic -> IntStream.range(0, TopicSetup.PARTITIONS).mapToObj(n -> new TopicPartition(topic, n)))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    public static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    public RecordMetadata publish(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public RecordMetadata publish(SectionRevised revision) {
        return publish(EventRecords.write(revision, "/ingest-service", null));
    }

    /** The records of an assessment in a topic, in order, as soon as there are so many. */
    public List<ConsumerRecord<byte[], byte[]>> await(String topic, AssessmentKey key, int count) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> poll(topic, key), records -> records.size() >= count);
    }

    /** The scorecards of an assessment, in order, as soon as there are so many. */
    public List<ConsumerRecord<byte[], byte[]>> scorecards(AssessmentKey key, int count) {
        return await(Topic.SCORECARD.topicName(), key, count);
    }

    public List<ConsumerRecord<byte[], byte[]>> movements(AssessmentKey key, int count) {
        return await(Topic.MOVEMENT.topicName(), key, count);
    }

    /** The dead letter of a record, as soon as it is there. */
    public ConsumerRecord<byte[], byte[]> deadLetter(RecordMetadata original) {
        return deadLetter(original.topic(), original.partition(), original.offset());
    }

    /** The dead letter of the record at a place, as soon as it is there. */
    public ConsumerRecord<byte[], byte[]> deadLetter(String topic, int partition, long offset) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> {
                            poll();
                            return seen.stream()
                                    .filter(record -> record.topic().equals(topic + ".dlq"))
                                    .filter(record -> number(record, "dead-letter-offset") == offset)
                                    .filter(record -> number(record, "dead-letter-partition") == partition)
                                    .toList();
                        },
                        letters -> !letters.isEmpty())
                .get(0);
    }

    public static List<Long> versions(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> EventRecords.header(record.headers(), "ce_id"))
                .map(id -> Long.valueOf(id.substring(id.lastIndexOf('/') + 1)))
                .toList();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }

    private List<ConsumerRecord<byte[], byte[]>> poll(String topic, AssessmentKey key) {
        poll();
        byte[] bytes = key.toString().getBytes(StandardCharsets.UTF_8);
        return seen.stream()
                .filter(record -> record.topic().equals(topic) && Arrays.equals(record.key(), bytes))
                .toList();
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
    }

    private static long number(ConsumerRecord<byte[], byte[]> record, String header) {
        return Long.parseLong(EventRecords.header(record.headers(), header));
    }
}
