package org.pamir.ingest.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pamir.ingest.identity.Login.as;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.contract.ContractResources;
import org.pamir.contract.event.EventType;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.kafka.Topic;
import org.pamir.ingest.RealPostgresAndKafka;

/** What editors wrote comes out on the topic, read by a consumer that knows nothing of this service. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class OutboxTest {

    private static final String TOPIC = "assessment.section.revised.v1";
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    DataSource database;

    private KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> received = new ArrayList<>();

    @BeforeEach
    void subscribe() {
        consumer = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        await().until(() -> consumer.partitionsFor(TOPIC), partitions -> partitions.size() == 12);
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    @AfterEach
    void close() {
        consumer.close();
    }

    @Test
    void anEditIsPublishedCompleteWithItsAttributes() throws Exception {
        edit(
                "VNM",
                "drugs",
                0,
                "{\"narrative\": \"Transit.\", \"scores\": {\"heroin_trade\": 8.5}, \"message\": \"why\"}");

        ConsumerRecord<byte[], byte[]> record = recordsOf("2021/VNM", 1).get(0);

        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_id")).isEqualTo("section-revised:2021/VNM/1");
        assertThat(header(record, "ce_source")).isEqualTo("/ingest-service");
        assertThat(header(record, "ce_type")).isEqualTo("assessment.section.revised");
        assertThat(header(record, "ce_subject")).isEqualTo("2021/VNM");
        assertThat(header(record, "ce_dataschema")).isEqualTo(EventType.SECTION_REVISED.dataSchema());
        assertThat(header(record, "content-type")).isEqualTo("application/json");
        assertThat(header(record, "traceparent")).isEqualTo(TRACE);
        SectionRevised event = EventRecords.read(record, EventType.SECTION_REVISED, SectionRevised.class);
        assertThat(header(record, "ce_time")).isEqualTo(event.at().toString());
        assertThat(record.value())
                .isEqualTo(as("publisher").get(path("VNM", "drugs")).asByteArray());
        assertValid(record);
    }

    @Test
    void theEditsOfAnAssessmentKeepTheirOrderInOnePartition() {
        for (int revision = 0; revision < 30; revision++) {
            edit("WSM", revision % 2 == 0 ? "drugs" : "people", revision / 2, "{\"narrative\": \"" + revision + "\"}");
        }

        List<ConsumerRecord<byte[], byte[]>> records = recordsOf("2021/WSM", 30);

        assertThat(records)
                .extracting(ConsumerRecord::partition)
                .containsOnly(records.get(0).partition());
        assertThat(records)
                .extracting(record -> header(record, "ce_id"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30)
                        .mapToObj(version -> "section-revised:2021/WSM/" + version)
                        .toList());
    }

    @Test
    void aRowThatACrashLeftIsFoundAndSentAsItWas() throws Exception {
        edit("YEM", "drugs", 0, "{\"narrative\": \"Kept.\"}");
        ConsumerRecord<byte[], byte[]> first = recordsOf("2021/YEM", 1).get(0);
        await().until(() -> outboxRows("YEM") == 0);

        execute("insert into outbox (edition, country, version) values ('2021', 'YEM', 1)");

        ConsumerRecord<byte[], byte[]> again = recordsOf("2021/YEM", 2).get(1);
        assertThat(again.value()).isEqualTo(first.value());
        assertThat(header(again, "ce_id")).isEqualTo(header(first, "ce_id"));
        await().until(() -> outboxRows("YEM") == 0);
    }

    @Test
    void aRowThatACrashLeftIsFoundWhileEditsKeepComing() throws Exception {
        edit("YEM", "people", 0, "{\"narrative\": \"Kept.\"}");
        int sent = recordsOf("2021/YEM", 1).size();
        await().until(() -> outboxRows("YEM") == 0);
        AtomicInteger edits = new AtomicInteger();

        execute("insert into outbox (edition, country, version) values ('2021', 'YEM', 1)");

        // Faster than the outbox is looked at.
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    int revision = edits.getAndIncrement();
                    edit("ZMB", "drugs", revision, "{\"narrative\": \"" + revision + "\"}");
                    return outboxRows("YEM") == 0;
                });
        assertThat(recordsOf("2021/YEM", sent + 1)).hasSizeGreaterThan(sent);
    }

    @Test
    void anEditThatChangesNothingIsNotPublished() {
        edit("ZAF", "drugs", 0, "{\"narrative\": \"One.\"}");
        edit("ZAF", "drugs", 1, "{\"narrative\": \"One.\"}");
        edit("ZAF", "drugs", 1, "{\"narrative\": \"Two.\"}");

        List<ConsumerRecord<byte[], byte[]>> records = recordsOf("2021/ZAF", 2);

        assertThat(records)
                .extracting(record -> header(record, "ce_id"))
                .containsExactly("section-revised:2021/ZAF/1", "section-revised:2021/ZAF/2");
    }

    @Test
    void theServiceIsReadyAndSaysWhatWaits() {
        given().get("/q/health/ready").then().statusCode(200);
        await().untilAsserted(() -> assertThat(given().get("/q/health/ready")
                        .jsonPath()
                        .getString("checks.find { it.name == 'outbox' }.data.waiting"))
                .isEqualTo("0"));
    }

    private static void edit(String country, String section, int revision, String body) {
        var request = as("publisher")
                .contentType("application/json")
                .header("traceparent", TRACE)
                .body(body);
        (revision == 0 ? request.header("If-None-Match", "*") : request.header("If-Match", "\"" + revision + "\""))
                .put(path(country, section))
                .then()
                .statusCode(revision == 0 ? 201 : 200);
    }

    private List<ConsumerRecord<byte[], byte[]>> recordsOf(String key, int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            consumer.poll(Duration.ofMillis(100)).forEach(received::add);
                            return received.stream()
                                    .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(key))
                                    .toList();
                        },
                        records -> records.size() >= count);
    }

    private long outboxRows(String country) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from outbox where country = '" + country + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertValid(ConsumerRecord<byte[], byte[]> record) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ContractResources.text(
                        "schemas/" + Topic.SECTION_REVISED.eventType().schemaFile()));
        assertThat(schema.validate(new String(record.value(), StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return EventRecords.header(record.headers(), name);
    }

    private static String path(String country, String section) {
        return "/api/editions/2021/countries/" + country + "/sections/" + section;
    }
}
