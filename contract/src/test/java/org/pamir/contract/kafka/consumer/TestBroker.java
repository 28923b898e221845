package org.pamir.contract.kafka.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.pamir.contract.kafka.DeadLetters;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.kafka.TopicSetup;
import org.pamir.embedded.LocalKafka;

/** A broker whose data can be taken away or set back, and consumers of it. */
final class TestBroker implements AutoCloseable {

    static final String TOPIC = Topic.SECTION_REVISED.topicName();

    private final Path directory = Files.createTempDirectory("pamir-consumer");
    private final int port;
    private LocalKafka kafka;

    TestBroker() throws Exception {
        kafka = LocalKafka.start(directory.resolve("data"), 0);
        port = Integer.parseInt(kafka.bootstrapServers().split(":")[1]);
        createTopics();
    }

    BatchConsumer start(Work work, boolean sends) {
        BatchConsumer consumer = new BatchConsumer(
                new ConsumerSettings(
                        settings(),
                        "tester",
                        List.of(TOPIC, DeadLetters.REPLAY_TOPIC),
                        List.of(ReplayAssignor.class, CooperativeStickyAssignor.class),
                        100,
                        Duration.ofMillis(50),
                        Duration.ofMillis(200),
                        sends),
                work);
        consumer.start();
        return consumer;
    }

    /** Sends values name-0, name-1 and so on, all with one key. */
    List<String> send(String name, int count) throws Exception {
        List<String> values =
                IntStream.range(0, count).mapToObj(n -> name + "-" + n).toList();
        send(values.stream()
                .map(value -> new ProducerRecord<>(TOPIC, "2021/TJK".getBytes(UTF_8), value.getBytes(UTF_8)))
                .toList());
        return values;
    }

    void send(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        try (var producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    void stop() {
        kafka.close();
    }

    void start() throws Exception {
        kafka = LocalKafka.start(directory.resolve("data"), port);
    }

    /** Of a broker that is stopped. */
    void backUp() throws IOException {
        copy("data", "backup");
    }

    /** Sets a broker that is stopped back to the backup, all that it knows. */
    void restore() throws IOException {
        copy("backup", "data");
    }

    /** Forgets everything that a stopped broker knows. */
    void wipe() throws IOException {
        Utils.delete(directory.resolve("data").toFile());
    }

    void createTopics() throws Exception {
        try (Admin admin = Admin.create(settings())) {
            TopicSetup.createMissing(admin);
        }
    }

    void deleteTopic() throws Exception {
        try (Admin admin = Admin.create(settings())) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
        }
    }

    @Override
    public void close() throws IOException {
        kafka.close();
        Utils.delete(directory.toFile());
    }

    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", "localhost:" + port);
    }

    private void copy(String from, String to) throws IOException {
        Path source = directory.resolve(from);
        Path target = directory.resolve(to);
        Utils.delete(target.toFile());
        try (var files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(source.relativize(file).toString()));
            }
        }
    }
}
