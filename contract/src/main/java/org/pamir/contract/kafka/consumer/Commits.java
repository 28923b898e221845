package org.pamir.contract.kafka.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Offsets of what is done, on their way to the broker. Nobody waits for them, one request is under way at a time, and what
 * was refused is sent again: what is not committed is only done again.
 */
final class Commits {

    private static final System.Logger LOG = System.getLogger(Commits.class.getName());
    private static final Duration AT_THE_END = Duration.ofSeconds(2);

    private final Consumer<?, ?> consumer;
    private final Map<TopicPartition, OffsetAndMetadata> waiting = new HashMap<>();
    private final Pause pause;
    private boolean underWay;

    Commits(Consumer<?, ?> consumer, Pause pause) {
        this.consumer = consumer;
        this.pause = pause;
    }

    void add(TopicPartition partition, long next) {
        waiting.put(partition, new OffsetAndMetadata(next));
    }

    /** Sends what waits, unless something is under way. */
    void send() {
        if (waiting.isEmpty() || underWay || !pause.isOver()) {
            return;
        }
        underWay = true;
        consumer.commitAsync(Map.copyOf(waiting), (offsets, failure) -> {
            underWay = false;
            if (failure == null) {
                pause.end();
                offsets.forEach(waiting::remove);
            } else {
                LOG.log(System.Logger.Level.DEBUG, "Offsets are not committed yet: {0}", failure.getMessage());
                pause.begin();
            }
        });
    }

    /** Commits what waits for partitions that are given away, as well as that goes in a short time. */
    void finish(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> rest = new HashMap<>(waiting);
        rest.keySet().retainAll(partitions);
        try {
            if (!rest.isEmpty()) {
                consumer.commitSync(rest, AT_THE_END);
            }
        } catch (KafkaException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Records will be delivered again, their offsets are not committed: {0}",
                    e.getMessage());
        }
        forget(partitions);
    }

    void forget(Collection<TopicPartition> partitions) {
        waiting.keySet().removeAll(partitions);
    }
}
