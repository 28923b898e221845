package org.pamir.contract.kafka.consumer;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker now and then which topics there are, without waiting for it: also a sign that it lives. */
final class TopicWatch {

    private final Admin admin;
    private final Set<String> topics;
    private final Progress progress;
    private volatile Map<String, String> ids = Map.of();

    TopicWatch(Admin admin, Set<String> topics, Progress progress) {
        this.admin = admin;
        this.topics = topics;
        this.progress = progress;
    }

    void look() {
        admin.describeTopics(topics).allTopicNames().whenComplete((found, failure) -> {
            progress.heard(failure == null ? null : failure.toString());
            if (failure == null) {
                ids = found.values().stream()
                        .collect(Collectors.toMap(
                                TopicDescription::name, topic -> topic.topicId().toString()));
            }
        });
    }

    /** The next look counts again. */
    void forget() {
        ids = Map.of();
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
