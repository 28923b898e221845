package org.pamir.contract.kafka.consumer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.pamir.contract.kafka.DeadLetters;
import org.pamir.contract.kafka.Topic;

/**
 * For a group that consumes {@link Topic#SECTION_REVISED}: distributes its partitions like Kafka's cooperative assignor, and
 * gives each partition of {@link DeadLetters#REPLAY_TOPIC} to whoever has the one with the same keys. So an assessment is
 * one member's affair, whichever way its records come, and what it causes is sent in order.
 */
public final class ReplayAssignor extends CooperativeStickyAssignor {

    @Override
    public String name() {
        return "pamir-replay";
    }

    @Override
    public Map<String, List<TopicPartition>> assignPartitions(
            Map<String, List<PartitionInfo>> partitionsPerTopic, Map<String, Subscription> subscriptions) {
        Map<String, List<PartitionInfo>> others = new HashMap<>(partitionsPerTopic);
        List<PartitionInfo> replays = others.remove(DeadLetters.REPLAY_TOPIC);
        Map<String, List<TopicPartition>> assignment = super.assignPartitions(others, subscriptions);
        if (replays != null) {
            assignment.forEach((member, partitions) -> replays.stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .filter(replay -> partitions.contains(
                            new TopicPartition(Topic.SECTION_REVISED.topicName(), replay.partition())))
                    // What somebody else still has waits until it was given up, like any other partition.
                    .filter(replay -> subscriptions.entrySet().stream()
                            .noneMatch(other -> !other.getKey().equals(member)
                                    && other.getValue().ownedPartitions().contains(replay)))
                    .toList()
                    .forEach(partitions::add));
        }
        return assignment;
    }
}
