package org.pamir.ingest.outbox;

import io.opentelemetry.api.trace.SpanKind;
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
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.kafka.ProducerSettings;
import org.pamir.contract.observation.EditSpans;
import org.pamir.contract.observation.OpenSpans;

/** Puts revisions on the topic. One that has failed is closed and replaced, so that nothing of it is still under way. */
final class Sender implements AutoCloseable {

    private static final String SOURCE = "/ingest-service";
    private static final int ATTEMPTS = 2;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Acknowledgements acknowledgements;
    private final EditSpans spans;

    Sender(Map<String, Object> kafka, Duration deliveryTimeout, Acknowledgements acknowledgements, EditSpans spans) {
        this.acknowledgements = acknowledgements;
        this.spans = spans;
        this.producer = new KafkaProducer<>(
                ProducerSettings.of(kafka, deliveryTimeout, ATTEMPTS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
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
            try (OpenSpans open = new OpenSpans()) {
                List<Future<RecordMetadata>> sent = new ArrayList<>();
                queues.values().forEach(queue -> sent.add(send(queue.remove(), open)));
                producer.flush();
                sent.forEach(this::acknowledged);
                open.done();
            }
            queues.values().removeIf(Queue::isEmpty);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private Future<RecordMetadata> send(Outgoing outgoing, OpenSpans open) {
        SectionRevised revision = outgoing.revision();
        open.add(spans.begin(
                "publish revision", SpanKind.PRODUCER, outgoing.traceparent(), revision.key(), revision.version()));
        return producer.send(EventRecords.write(revision, SOURCE, outgoing.traceparent()));
    }

    private void acknowledged(Future<RecordMetadata> sent) {
        try {
            RecordMetadata metadata = sent.get();
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
