package org.pamir.bench.invariant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that a topic holds at a moment. */
public final class TopicLog {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PATIENCE_SECONDS = 60;

    private TopicLog() {}

    /** Each partition's in the order of offsets. */
    public static List<ConsumerRecord<byte[], byte[]>> read(String bootstrapServers, String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        forEach(bootstrapServers, topic, records::add);
        return records;
    }

    /** The same, for who need not keep them. */
    static void forEach(String bootstrapServers, String topic, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                8 << 20,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long deadline =
                    System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(taker);
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the end of " + topic + " cannot be read");
                }
            }
        }
    }
}
