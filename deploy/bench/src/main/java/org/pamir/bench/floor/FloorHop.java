package org.pamir.bench.floor;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.pamir.bench.pace.Delays;
import org.pamir.bench.pace.Pace;
import org.pamir.contract.event.EventCodec;

/** One way through the broker: produced, acknowledged by every copy, consumed. */
public final class FloorHop implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final byte[] value = EventCodec.write(FloorEdit.revised("TJK", 1));
    private final FloorTopic topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final FloorStage stage;
    private volatile Delays delays = new Delays();
    private volatile Exception failure;

    private FloorHop(String servers) throws ExecutionException, InterruptedException {
        topic = FloorTopic.create(servers, "floor.hop");
        producer = FloorTopic.producer(servers);
        stage = new FloorStage(topic, this::taken);
    }

    /** @param servers of the Kafka broker; of one broker only one at a time */
    public static FloorHop start(String servers) throws ExecutionException, InterruptedException {
        return new FloorHop(servers);
    }

    /** From when each was due until the consumer had it. */
    public Delays run(Pace pace) throws InterruptedException {
        Delays run = new Delays();
        delays = run;
        pace.run(due -> producer.send(
                new ProducerRecord<>(topic.name(), key(due), value),
                (metadata, refused) -> failure = refused == null ? failure : refused));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (run.count() < pace.count()) {
            stage.check();
            if (failure != null || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%d of %d records of the floor arrived".formatted(run.count(), pace.count()), failure);
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return run;
    }

    @Override
    public void close() {
        producer.close();
        stage.close();
    }

    private void taken(ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            delays.happened(ByteBuffer.wrap(record.key()).getLong());
        }
    }

    private static byte[] key(long due) {
        return ByteBuffer.allocate(Long.BYTES).putLong(due).array();
    }
}
