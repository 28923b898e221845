package org.pamir.contract.kafka.consumer;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker now and then which topics there are and how long they are, without waiting for it: also a sign that it lives. */
final class TopicWatch {

    private final Admin admin;
    private final Set<String> topics;
    private final Progress progress;
    private volatile Map<String, String> ids = Map.of();
    private volatile Map<TopicPartition, Long> ends = Map.of();

    TopicWatch(Admin admin, Set<String> topics, Progress progress) {
        this.admin = admin;
        this.topics = topics;
        this.progress = progress;
    }

    /** @param partitions of which the ends are asked for as well */
    void look(Set<TopicPartition> partitions) {
        admin.describeTopics(topics).allTopicNames().whenComplete((found, failure) -> {
            progress.heard(failure == null ? null : failure.toString());
            if (failure == null) {
                ids = found.values().stream()
                        .collect(Collectors.toMap(
                                TopicDescription::name, topic -> topic.topicId().toString()));
            }
        });
        ends = Map.of();
        admin.listOffsets(partitions.stream()
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                .all()
                .whenComplete((found, failure) -> {
                    if (failure == null) {
                        ends = found.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, end -> end.getValue().offset()));
                    }
                });
    }

    /** The next look counts again. */
    void forget() {
        ids = Map.of();
        ends = Map.of();
    }

    /** Of these partitions those whose ends, by the last look, lie beyond a position; none before the broker has answered. */
    Map<TopicPartition, Long> endsBeyond(Set<TopicPartition> partitions, ToLongFunction<TopicPartition> position) {
        return ends.entrySet().stream()
                .filter(end -> partitions.contains(end.getKey()))
                .filter(end -> position.applyAsLong(end.getKey()) < end.getValue())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether these positions are in the topics that were seen last. */
    boolean sees(Map<TopicPartition, Position> positions) {
        Map<String, String> seen = ids;
        return positions.entrySet().stream()
                .allMatch(entry -> entry.getValue()
                        .topicId()
                        .equals(seen.getOrDefault(
                                entry.getKey().topic(), entry.getValue().topicId())));
    }
}
