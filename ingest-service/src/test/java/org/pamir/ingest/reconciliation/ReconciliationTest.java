package org.pamir.ingest.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pamir.ingest.identity.Login.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.ingest.Edits;
import org.pamir.ingest.RealPostgresAndKafka;
import org.pamir.ingest.SectionTopic;

/** What the topic lacks comes back to it, in a database and on a topic of this test's own. */
@QuarkusTest
@QuarkusTestResource(value = RealPostgresAndKafka.class, restrictToAnnotatedClass = true)
class ReconciliationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    DataSource database;

    private SectionTopic topic;

    @BeforeEach
    void topic() {
        topic = new SectionTopic(kafka);
    }

    @Test
    void itIsDoneAfterTheStart() {
        JsonPath first = await().atMost(PATIENCE)
                .until(
                        () -> as("admin").get("/api/reconciliations/1").jsonPath(),
                        reconciliation -> "done".equals(reconciliation.getString("state")));

        assertThat(first.getString("reason")).isEqualTo("start");
        assertThat(first.getString("by")).isNull();
        assertThat(first.getLong("missing")).isZero();
    }

    @Test
    void aTopicThatWasLostIsNoticedAndGetsEverythingBackByteForByte() throws Exception {
        Edits.write("TJK", 30);
        Edits.write("UZB", 3);
        awaitVersions("TJK", 30);
        awaitVersions("UZB", 3);
        Map<String, String> before = events();

        topic.lose();

        awaitVersions("TJK", 30);
        awaitVersions("UZB", 3);
        assertThat(topic.versions("2021/TJK"))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 30).boxed().toList());
        assertThat(events()).containsAllEntriesOf(before);
        assertThat(as("admin").get("/api/reconciliations").jsonPath().getList("reconciliations.reason"))
                .contains("loss");
    }

    @Test
    void onlyHolesAreFilledInTheOrderOfVersions() throws Exception {
        Edits.write("KAZ", 4);
        awaitVersions("KAZ", 4);
        addUnsent("KAZ", 1, 5);
        addUnsent("KAZ", 2, 6);
        Edits.write("KAZ", "drugs", 2, "{\"narrative\": \"Sent.\"}");
        awaitVersions("KAZ", 5);
        addUnsent("KAZ", 3, 8);

        JsonPath done = done(request());

        assertThat(done.getLong("missing")).isEqualTo(3);
        awaitVersions("KAZ", 8);
        assertThat(topic.versions("2021/KAZ")).containsExactly(1L, 2L, 3L, 4L, 7L, 5L, 6L, 8L);
    }

    @Test
    void whatIsThereIsNotSentAgain() {
        Edits.write("KGZ", 2);
        awaitVersions("KGZ", 2);

        JsonPath done = done(request());

        assertThat(done.getLong("missing")).isZero();
        assertThat(done.getString("by")).isEqualTo("admin");
        assertThat(done.getLong("revisions")).isGreaterThanOrEqualTo(2);
        assertThat(done.getLong("records")).isGreaterThanOrEqualTo(2);
        assertThat(topic.versions("2021/KGZ")).containsExactly(1L, 2L);
        JsonPath ready =
                given().get("/q/health/ready").then().statusCode(200).extract().jsonPath();
        assertThat(ready.getString("checks.find { it.name == 'reconciliation' }.data.state"))
                .isEqualTo("done");
        assertThat(as("admin")
                        .get("/api/audit?action=reconciliation-requested")
                        .jsonPath()
                        .getLong("entries[0].detail.reconciliation"))
                .isEqualTo(done.getLong("id"));
    }

    @Test
    void aTopicThatIsAheadOfTheDatabaseIsSaid() throws Exception {
        topic.add("2021/TKM", 4);

        JsonPath done = done(request());

        assertThat(done.getLong("ahead")).isEqualTo(1);
    }

    private static long request() {
        var answer = as("admin").post("/api/reconciliations");
        answer.then().statusCode(202);
        return answer.jsonPath().getLong("id");
    }

    private static JsonPath done(long id) {
        return await().atMost(PATIENCE)
                .until(
                        () -> as("admin").get("/api/reconciliations/" + id).jsonPath(),
                        reconciliation -> reconciliation.getString("state").equals("done"));
    }

    /** Values by ids of events. */
    private Map<String, String> events() {
        return topic.records().stream()
                .collect(Collectors.toMap(
                        record -> EventRecords.header(record.headers(), "ce_id"),
                        record -> new String(record.value(), StandardCharsets.UTF_8),
                        (one, other) -> one));
    }

    private void awaitVersions(String country, int count) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> topic.versions("2021/" + country).size(), size -> size == count);
    }

    /** A revision that is in the database and never was in the outbox. */
    private void addUnsent(String country, int revision, int version) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    insert into revision (edition, country, section, revision, version, narrative, scores, sources,
                        author, at, message)
                    values ('2021', '%s', 'trade', %d, %d, 'Not sent.', '{"arms_trafficking": 12}', '[]',
                        'publisher', now(), '')""".formatted(country, revision, version));
            statement.execute("update assessment set version = %d where edition = '2021' and country = '%s'"
                    .formatted(version, country));
            connection.commit();
        }
    }
}
