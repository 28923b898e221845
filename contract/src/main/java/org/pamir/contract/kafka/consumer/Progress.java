package org.pamir.contract.kafka.consumer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** How a consumer is doing, for whoever asks on whatever thread. */
final class Progress {

    /** What is left to catch up with, by partition: the end of its log when it was begun, and how far it has come. */
    private record Way(long next, long goal) {
        long remaining() {
            return Math.max(0, goal - next);
        }
    }

    private final Map<TopicPartition, Way> ways = new HashMap<>();
    private int assigned;
    private long lag;
    private long restarts;
    private String lastRestart;
    private String failure;
    private String silence = "not yet asked";

    synchronized ConsumerState state() {
        return new ConsumerState(
                ways.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet()),
                ways.size(),
                assigned - ways.size(),
                lag,
                ways.values().stream().mapToLong(Way::remaining).sum(),
                restarts,
                lastRestart,
                failure,
                silence);
    }

    synchronized void assigned(int partitions) {
        assigned = partitions;
    }

    synchronized void begun(TopicPartition partition, Start start) {
        ways.put(partition, new Way(start.position().next(), start.end()));
        if (start.trouble() != null) {
            restarts++;
            lastRestart = partition + ": " + start.trouble();
        }
    }

    synchronized void reached(TopicPartition partition, long next) {
        ways.computeIfPresent(partition, (same, way) -> new Way(next, way.goal()));
    }

    synchronized void behind(long records) {
        lag = records;
    }

    synchronized void gone(Collection<TopicPartition> partitions) {
        ways.keySet().removeAll(partitions);
    }

    synchronized void failed(String what) {
        failure = what;
    }

    synchronized void heard(String trouble) {
        silence = trouble;
    }
}
