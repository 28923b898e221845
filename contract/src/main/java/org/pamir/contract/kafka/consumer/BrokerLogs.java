package org.pamir.contract.kafka.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.pamir.contract.kafka.TopicSetup;

/** What the broker says about topics and their logs, apart from the records that it hands out. */
final class BrokerLogs implements AutoCloseable {

    private static final Duration CLOSE = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(100);
    /** For a question to the broker. Whoever asks can ask again. */
    private static final long PATIENCE_S = 10;
    /** Enough for the first record of each partition: more would be read in vain. */
    private static final int PEEK_BYTES = 64 * 1024;

    private final ConsumerSettings settings;
    private final Admin admin;

    BrokerLogs(ConsumerSettings settings) {
        this.settings = settings;
        this.admin = Admin.create(settings.client());
    }

    TopicWatch watch(Set<String> topics, Progress progress) {
        return new TopicWatch(admin, topics, progress);
    }

    void createMissingTopics() throws ExecutionException, InterruptedException {
        TopicSetup.createMissing(admin);
    }

    /** The offsets that the group has committed. */
    Map<TopicPartition, Long> committed() throws Exception {
        Map<TopicPartition, Long> committed = new HashMap<>();
        admin.listConsumerGroupOffsets(settings.group())
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_S, TimeUnit.SECONDS)
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    /**
     * The logs of partitions.
     *
     * @param known positions in them; there may be none, or of others too
     */
    Map<TopicPartition, Start.Log> of(Collection<TopicPartition> partitions, Map<TopicPartition, Position> known)
            throws Exception {
        Map<String, String> ids =
                topicIds(partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet()));
        Map<TopicPartition, Long> begins = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> before = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Position position = known.get(partition);
            if (position != null
                    && position.lastRecord() != null
                    && position.topicId().equals(ids.get(partition.topic()))
                    && position.next() > begins.get(partition)
                    && position.next() <= ends.get(partition)) {
                before.put(partition, position.next() - 1);
            }
        }
        Map<TopicPartition, Integer> fingerprints = fingerprints(before);
        return partitions.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        partition -> new Start.Log(
                                ids.get(partition.topic()),
                                begins.get(partition),
                                ends.get(partition),
                                fingerprints.get(partition))));
    }

    /** Kafka's ids of topics. Topics that have gone are made anew. */
    Map<String, String> topicIds(Set<String> topics) throws Exception {
        try {
            return admin.describeTopics(topics).allTopicNames().get(PATIENCE_S, TimeUnit.SECONDS).values().stream()
                    .collect(Collectors.toMap(
                            TopicDescription::name, topic -> topic.topicId().toString()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                createMissingTopics();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        admin.close(CLOSE);
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws Exception {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which)))
                .all()
                .get(PATIENCE_S, TimeUnit.SECONDS)
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    /** Of the records at these offsets; of those that are not there (any more) none. */
    private Map<TopicPartition, Integer> fingerprints(Map<TopicPartition, Long> offsets) throws TimeoutException {
        Map<TopicPartition, Integer> found = new HashMap<>();
        if (offsets.isEmpty()) {
            return found;
        }
        Map<String, Object> reader = settings.reader();
        reader.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PEEK_BYTES);
        long begun = System.nanoTime();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(reader)) {
            consumer.assign(offsets.keySet());
            offsets.forEach(consumer::seek);
            Set<TopicPartition> missing = new HashSet<>(offsets.keySet());
            while (!missing.isEmpty()) {
                if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(PATIENCE_S)) {
                    throw new TimeoutException("the broker does not hand out what it should have: " + missing);
                }
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                    if (record.offset() == offsets.get(partition)) {
                        found.put(partition, Position.fingerprint(record));
                    }
                }
                missing.removeIf(partition -> consumer.position(partition) > offsets.get(partition));
                consumer.pause(offsets.keySet().stream()
                        .filter(partition -> !missing.contains(partition))
                        .toList());
            }
        }
        return found;
    }
}
