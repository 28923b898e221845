package org.pamir.bench.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pamir.bench.invariant.Evidence;

/** A thousand records that nobody can take stand between the good ones: each ends as a dead letter, and nothing waits. */
final class Poison implements FaultCase {

    private static final int RECORDS = 1_000;

    private final List<RecordMetadata> poison = new ArrayList<>();

    @Override
    public String id() {
        return "F16";
    }

    @Override
    public String fault() {
        return "1,000 bad records of twelve kinds";
    }

    @Override
    public void run(Stage stage) throws Exception {
        poison.clear();
        stage.workABit(0.2);
        PoisonRecords records = new PoisonRecords(stage.random());
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                stage.cluster().broker().bootstrapServers(),
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                2 << 20);
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < RECORDS; i++) {
                sent.add(producer.send(records.record(i)));
            }
            for (Future<RecordMetadata> one : sent) {
                poison.add(one.get());
            }
        }
        stage.figure(Figure.fact("bad records on the topic", poison.size(), "" + RECORDS, poison.size() == RECORDS));
        stage.workOn();
    }

    /** I10. That nothing stands still: quiescence. */
    @Override
    public void check(Stage stage, Evidence evidence) {
        DeadLetterCheck.figures(stage, poison);
    }
}
