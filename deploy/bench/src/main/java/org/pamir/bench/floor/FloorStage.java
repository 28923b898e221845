package org.pamir.bench.floor;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** One thread that takes in a topic from its beginning, batch by batch; offsets are committed after each. */
final class FloorStage implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;
    private volatile Throwable failure;

    interface Batch {

        /** Returns when nothing of the batch can be lost any more. */
        void handle(ConsumerRecords<byte[], byte[]> records) throws Exception;
    }

    FloorStage(FloorTopic topic, Batch batch) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        topic.servers(),
                        "group.id",
                        topic.name(),
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(topic.partitions());
        thread = new Thread(() -> take(batch), topic.name());
        thread.start();
    }

    private void take(Batch batch) {
        try (consumer) {
            while (true) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    batch.handle(records);
                    consumer.commitAsync();
                }
            }
        } catch (WakeupException e) {
            // Closed.
        } catch (Exception e) {
            failure = e;
        }
    }

    /** @throws IllegalStateException if it has come to an end by a fault */
    void check() {
        if (failure != null) {
            throw new IllegalStateException("a stage of the floor has failed", failure);
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
