package org.pamir.scoring.broker;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * The partitions that this replica consumes, and how far.
 *
 * <p>Offsets are committed here: the connector's own strategies forget an offset whose commit failed, which leaves a lag
 * until the next record of that partition, and commit nothing when partitions are given up.
 */
@ApplicationScoped
@Identifier(ConsumedPartitions.CHANNEL)
public class ConsumedPartitions implements KafkaConsumerRebalanceListener {

    public static final String CHANNEL = "section-revised";

    private static final Logger LOG = Logger.getLogger(ConsumedPartitions.class);
    private static final Duration COMMIT = Duration.ofSeconds(5);
    private static final Duration FIRST_RETRY = Duration.ofMillis(500);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);

    private final KafkaClientService clients;
    private final Set<TopicPartition> assigned = ConcurrentHashMap.newKeySet();
    private final Map<TopicPartition, OffsetAndMetadata> done = new ConcurrentHashMap<>();
    private final AtomicBoolean commitWaits = new AtomicBoolean();

    ConsumedPartitions(KafkaClientService clients) {
        this.clients = clients;
    }

    /** These records need not be delivered again. Their offsets are committed soon, whatever that takes. */
    public void done(ConsumerRecords<byte[], byte[]> records) {
        done.putAll(records.nextOffsets());
        if (commitWaits.compareAndSet(false, true)) {
            clients.getConsumer(CHANNEL)
                    .runOnPollingThread(consumer -> {
                        commitWaits.set(false);
                        commit(consumer, consumer.assignment());
                    })
                    .onFailure()
                    .invoke(e -> LOG.warnf("Offsets are not committed yet: %s", e.getMessage()))
                    .onFailure()
                    .retry()
                    .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                    .indefinitely()
                    .subscribe()
                    .with(committed -> LOG.trace("offsets committed"));
        }
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        forget(partitions);
        assigned.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            commit(consumer, partitions);
        } catch (KafkaException e) {
            LOG.warnf("Records will be delivered again, their offsets are not committed: %s", e.getMessage());
        }
        forget(partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    int count() {
        return assigned.size();
    }

    private void commit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>(done);
        offsets.keySet().retainAll(Set.copyOf(partitions));
        if (!offsets.isEmpty()) {
            consumer.commitSync(offsets, COMMIT);
        }
    }

    private void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> {
            assigned.remove(partition);
            done.remove(partition);
        });
    }
}
