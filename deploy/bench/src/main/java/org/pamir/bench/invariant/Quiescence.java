package org.pamir.bench.invariant;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.pamir.bench.cluster.Cluster;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.kafka.TopicSetup;

/** Waits until nothing is on its way any more: the outbox is empty, and consumers have read everything. */
public final class Quiescence {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int BETWEEN_LOOKS_MILLIS = 100;
    private static final List<String> ALL =
            Arrays.stream(Topic.values()).map(Topic::topicName).toList();

    private Quiescence() {}

    /**
     * Of the whole product.
     *
     * @return how long it took
     * @throws NotQuietException if something stays
     */
    public static Duration await(Cluster cluster) throws InterruptedException {
        long begin = System.nanoTime();
        while (Ledger.waiting(cluster) > 0) {
            rest(begin, () -> Ledger.waiting(cluster) + " rows stay in the outbox");
        }
        await(cluster, "scoring-service", List.of(Topic.SECTION_REVISED.topicName()), begin);
        await(cluster, "assessment-service", ALL, begin);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** How many records a group has not read yet. */
    public static long lag(Cluster cluster, String group, List<String> topics) throws InterruptedException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.broker().bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            for (String topic : topics) {
                for (int partition = 0; partition < TopicSetup.PARTITIONS; partition++) {
                    ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
                }
            }
            Map<TopicPartition, ListOffsetsResultInfo> end =
                    admin.listOffsets(ends).all().get();
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return end.entrySet().stream()
                    .mapToLong(entry -> entry.getValue().offset()
                            - (read.get(entry.getKey()) == null
                                    ? 0
                                    : read.get(entry.getKey()).offset()))
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not say how far " + group + " is", e);
        }
    }

    private static void await(Cluster cluster, String group, List<String> topics, long begin)
            throws InterruptedException {
        while (lag(cluster, group, topics) != 0) {
            long rest = lag(cluster, group, topics);
            rest(begin, () -> group + " stays " + rest + " records behind");
        }
    }

    private static void rest(long begin, Supplier<String> what) throws InterruptedException {
        if (System.nanoTime() - begin > PATIENCE.toNanos()) {
            throw new NotQuietException(what.get());
        }
        Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }

    /** Something that is on its way does not arrive. */
    public static final class NotQuietException extends RuntimeException {

        NotQuietException(String what) {
            super(what);
        }
    }
}
