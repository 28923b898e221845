package org.pamir.ingest.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.kafka.EventRecords;

/** Puts revisions on the topic. One that has failed is closed and replaced, so that nothing of it is still under way. */
final class Sender implements AutoCloseable {

    private static final String SOURCE = "/ingest-service";

    private final KafkaProducer<byte[], byte[]> producer;
    private final Acknowledgements acknowledgements;

    Sender(Map<String, Object> kafka, Duration deliveryTimeout, Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
        Map<String, Object> settings = new LinkedHashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // The default of 5 ms would be most of the delay of a single edit; what gathers is sent together anyway.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // With more, a partition that was created a moment ago can take the second request before the first, and then
        // refuses the first until its delivery times out.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, deliveryTimeout.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) deliveryTimeout.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) deliveryTimeout.toMillis() / 2);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Returns when the broker has acknowledged all. A version of an assessment is sent only when the one before it is
     * there, so that no failure can turn them round.
     *
     * @throws IllegalStateException if the broker did not take one in time
     */
    void send(List<Outgoing> outgoing) {
        Map<AssessmentKey, Queue<Outgoing>> queues = new LinkedHashMap<>();
        outgoing.forEach(each -> queues.computeIfAbsent(each.revision().key(), key -> new ArrayDeque<>())
                .add(each));
        while (!queues.isEmpty()) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            queues.values().forEach(queue -> sent.add(send(queue.remove())));
            producer.flush();
            sent.forEach(this::acknowledged);
            queues.values().removeIf(Queue::isEmpty);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private Future<RecordMetadata> send(Outgoing outgoing) {
        return producer.send(EventRecords.write(outgoing.revision(), SOURCE, outgoing.traceparent()));
    }

    private void acknowledged(Future<RecordMetadata> record) {
        try {
            RecordMetadata metadata = record.get();
            if (metadata.hasOffset()) {
                acknowledgements.acknowledged(metadata.partition(), metadata.offset());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take a record", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker was asked", e);
        }
    }
}
