package org.pamir.ingest.republication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.pamir.ingest.identity.Login.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.ingest.Edits;
import org.pamir.ingest.RealPostgresAndKafka;
import org.pamir.ingest.SectionTopic;

/** What was published once is published once more, in a database and on a topic of this test's own. */
@QuarkusTest
@QuarkusTestResource(value = RealPostgresAndKafka.class, restrictToAnnotatedClass = true)
class RepublicationTest {

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
    void anAssessmentIsPublishedOnceMoreByteForByteAndNoOther() {
        Edits.write("AFG", 20);
        Edits.write("ALB", 2);
        awaitVersions("AFG", 20);
        awaitVersions("ALB", 2);

        JsonPath done = done(request("{\"edition\": \"2021\", \"country\": \"AFG\"}"));

        assertThat(done.getLong("found")).isEqualTo(20);
        assertThat(done.getLong("sent")).isEqualTo(20);
        assertThat(done.getLong("waiting")).isZero();
        assertThat(done.getString("by")).isEqualTo("admin");
        assertThat(done.getString("finished_at")).isNotNull();
        assertThat(topic.versions("2021/AFG")).containsExactlyElementsOf(twice(20));
        assertThat(topic.versions("2021/ALB")).containsExactly(1L, 2L);
        List<ConsumerRecord<byte[], byte[]>> records = topic.records("2021/AFG");
        for (int i = 0; i < 20; i++) {
            assertThat(records.get(i + 20).value()).isEqualTo(records.get(i).value());
        }
    }

    @Test
    void onlyWhatWasWrittenSinceAMomentIsPublished() {
        Edits.write("DZA", 6);
        awaitVersions("DZA", 6);
        String fourth = as("publisher")
                .get(Edits.path("DZA", "people") + "/revisions/2")
                .jsonPath()
                .getString("at");

        JsonPath done = done(request("{\"country\": \"DZA\", \"since\": \"" + fourth + "\"}"));

        assertThat(done.getLong("found")).isEqualTo(3);
        assertThat(topic.versions("2021/DZA")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 4L, 5L, 6L);
    }

    @Test
    void editsThatComeMeanwhileKeepTheOrderOfTheirVersions() throws Exception {
        List<String> countries = List.of("AND", "AGO", "ATG");
        List<CompletableFuture<Void>> editors = countries.stream()
                .map(country -> CompletableFuture.runAsync(() -> Edits.write(country, 60)))
                .toList();
        long first = request("{}");
        long second = request("{\"edition\": \"2021\"}");
        for (CompletableFuture<Void> editor : editors) {
            editor.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        done(first);
        done(second);

        long last = request("{}");

        assertThat(done(last).getLong("found")).isGreaterThanOrEqualTo(180);
        for (String country : countries) {
            List<Long> versions = topic.versions("2021/" + country);
            assertThat(versions.stream().distinct()).containsExactlyElementsOf(upTo(60));
            assertThat(versions.subList(versions.size() - 60, versions.size())).containsExactlyElementsOf(upTo(60));
        }
    }

    @Test
    void oneThatAStopLeftHalfWayGoesOnWhereItWas() throws Exception {
        Edits.write("ARG", 30);
        awaitVersions("ARG", 30);

        long left = execute("""
                insert into republication (country, requested_by, requested_at, found, queued,
                    last_version, up_to)
                values ('ARG', 'admin', now(), 30, 21, 21, 30) returning id""");

        assertThat(done(left).getLong("sent")).isEqualTo(30);
        assertThat(topic.versions("2021/ARG"))
                .containsExactlyElementsOf(Stream.concat(
                                upTo(30).stream(),
                                LongStream.rangeClosed(22, 30).boxed())
                        .toList());
    }

    @Test
    void whatDoesNotExistCannotBePublished() {
        as("admin")
                .contentType("application/json")
                .body("{\"edition\": \"1999\", \"country\": \"arm\", \"since\": \"yesterday\", \"until\": 1}")
                .post("/api/republications")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/edition", "/country", "/since", "/until"));
    }

    @Test
    void whoAskedForWhatStandsInTheListAndInTheAuditLog() {
        long id = request("{\"country\": \"AUT\"}");

        JsonPath list = as("admin")
                .get("/api/republications?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath entries =
                as("admin").get("/api/audit?action=republication-requested").jsonPath();

        assertThat(list.getLong("republications[0].id")).isEqualTo(id);
        assertThat(entries.getString("entries[0].actor")).isEqualTo("admin");
        assertThat(entries.getLong("entries[0].detail.republication")).isEqualTo(id);
        assertThat(entries.getString("entries[0].detail.country")).isEqualTo("AUT");
        as("admin").get("/api/republications/" + (id + 1_000)).then().statusCode(404);
        given().get("/api/republications/" + id).then().statusCode(401);
    }

    private static long request(String body) {
        var answer = as("admin").contentType("application/json").body(body).post("/api/republications");
        answer.then().statusCode(202);
        assertThat(answer.header("Location"))
                .endsWith("/api/republications/" + answer.jsonPath().getLong("id"));
        return answer.jsonPath().getLong("id");
    }

    private static JsonPath done(long id) {
        return await().atMost(PATIENCE)
                .until(
                        () -> as("admin").get("/api/republications/" + id).jsonPath(),
                        republication -> republication.getString("state").equals("done"));
    }

    private void awaitVersions(String country, int count) {
        await().atMost(PATIENCE).until(() -> topic.versions("2021/" + country).size(), size -> size == count);
    }

    private long execute(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<Long> twice(long last) {
        return Stream.concat(upTo(last).stream(), upTo(last).stream()).toList();
    }
}
