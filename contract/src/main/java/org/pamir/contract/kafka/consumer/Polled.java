package org.pamir.contract.kafka.consumer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.pamir.contract.kafka.DeadLetters;

/** What was polled and is not done yet. */
public final class Polled {

    static final Polled NOTHING = new Polled(Map.of());

    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records;

    private Polled(Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records) {
        this.records = records;
    }

    static Polled of(ConsumerRecords<byte[], byte[]> polled) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
        polled.partitions().forEach(partition -> records.put(partition, polled.records(partition)));
        return new Polled(records);
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /** The rest, when these partitions are somebody else's, or are read from elsewhere. */
    Polled without(Collection<TopicPartition> partitions) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> rest = new HashMap<>(records);
        rest.keySet().removeAll(partitions);
        return new Polled(rest);
    }

    ConsumerRecord<byte[], byte[]> last(TopicPartition partition) {
        List<ConsumerRecord<byte[], byte[]>> some = records.get(partition);
        return some.get(some.size() - 1);
    }

    Collection<TopicPartition> partitions() {
        return records.keySet();
    }

    /**
     * In each partition in the order of the log. Dead letters that are replayed to this consumer are among them as they
     * first came; those of others are left out.
     */
    List<ConsumerRecord<byte[], byte[]>> records(String consumer) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        records.forEach((partition, some) -> {
            if (partition.topic().equals(DeadLetters.REPLAY_TOPIC)) {
                some.stream()
                        .map(record -> DeadLetters.replayed(record, consumer))
                        .flatMap(Optional::stream)
                        .forEach(all::add);
            } else {
                all.addAll(some);
            }
        });
        return all;
    }
}
