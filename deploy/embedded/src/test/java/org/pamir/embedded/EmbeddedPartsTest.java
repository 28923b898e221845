package org.pamir.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPartsTest {

    private static final TopicPartition PARTITION = new TopicPartition("kept", 0);

    @Test
    void kafkaKeepsItsRecordsOverARestart(@TempDir Path directory) throws Exception {
        try (LocalKafka kafka = LocalKafka.start(directory, 0)) {
            send(kafka.bootstrapServers(), "before");
        }

        List<String> values;
        try (LocalKafka kafka = LocalKafka.start(directory, 0)) {
            values = read(kafka.bootstrapServers());
        }

        assertThat(values).containsExactly("before");
    }

    @Test
    void postgresIsDurableAndKeepsItsDataOverARestart(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("postgres");
        try (LocalPostgres postgres = LocalPostgres.start(data, directory.resolve("programs"), 0)) {
            postgres.createDatabase("kept");
            execute(postgres, "create table note(text text)");
            execute(postgres, "insert into note values ('before')");
        }

        try (LocalPostgres postgres = LocalPostgres.start(data, directory.resolve("programs"), 0)) {
            postgres.createDatabase("kept");
            assertThat(query(postgres, "select text from note")).isEqualTo("before");
            assertThat(query(postgres, "show fsync")).isEqualTo("on");
            assertThat(query(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(postgres, "show full_page_writes")).isEqualTo("on");
        }
    }

    private static void send(String bootstrapServers, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (Admin admin = Admin.create(settings);
                var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
            producer.send(new ProducerRecord<>("kept", value.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private static List<String> read(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            return consumer.poll(Duration.ofSeconds(20)).records(PARTITION).stream()
                    .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                    .toList();
        }
    }

    private static void execute(LocalPostgres postgres, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("kept"), postgres.user(), "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(LocalPostgres postgres, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("kept"), postgres.user(), "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
