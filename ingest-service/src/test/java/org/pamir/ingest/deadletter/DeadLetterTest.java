package org.pamir.ingest.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.pamir.ingest.identity.Login.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.contract.kafka.DeadLetters;
import org.pamir.ingest.RealPostgresAndKafka;

/** What consumers could not take is kept, shown, replayed and discarded. Each test has a consumer of its own. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class DeadLetterTest {

    private static final String TOPIC = "assessment.section.revised.v1";
    private static final AtomicLong OFFSETS = new AtomicLong(1_000);

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    Letters letters;

    private LetterTopics topics;

    @BeforeEach
    void connect() throws Exception {
        topics = new LetterTopics(kafka);
    }

    @AfterEach
    void disconnect() {
        topics.close();
    }

    @Test
    void aLetterIsListedAndShownWithWhereItComesFromAndWhy() throws Exception {
        ConsumerRecord<byte[], byte[]> record = record("2021/TJK", bytes("{\"edition\":\"2021\"}"));
        record.headers().add("ce_id", bytes("section-revised:2021/TJK/1"));
        topics.refuse(record, "listed-service", "no field country");

        JsonPath letter = only("listed-service");

        assertThat(letter.getString("state")).isEqualTo("waiting");
        assertThat(letter.getString("reason")).isEqualTo("no field country");
        assertThat(letter.getString("subject")).isEqualTo("2021/TJK");
        assertThat(letter.getString("letter.topic")).isEqualTo(TOPIC + ".dlq");
        assertThat(letter.getString("origin.topic")).isEqualTo(TOPIC);
        assertThat(letter.getInt("origin.partition")).isEqualTo(3);
        assertThat(letter.getLong("origin.offset")).isEqualTo(record.offset());
        assertThat(letter.getString("content.key.text")).isEqualTo("2021/TJK");
        assertThat(letter.getString("content.value.text")).isEqualTo("{\"edition\":\"2021\"}");
        assertThat(letter.getString("content.headers.find { it.name == 'ce_id' }.value.text"))
                .isEqualTo("section-revised:2021/TJK/1");
        assertThat(letter.getList("history.what")).containsExactly("received");
        for (String topic : List.of(TOPIC, TOPIC + ".dlq")) {
            list("consumer=listed-service&state=waiting&topic=" + topic).then().body("total", is(1));
        }
        list("consumer=listed-service&state=replayed").then().body("total", is(0));
    }

    @Test
    void bytesOfAllKindsAreKept() throws Exception {
        byte[] large = new byte[1_000_000];
        Arrays.fill(large, (byte) 'x');
        byte[] badUtf8 = {(byte) 0xC0, (byte) 0x80, 0};
        topics.refuse(record(null, null), "null-service", "no value");
        topics.refuse(record("\0", badUtf8), "bad-service", "not UTF-8: \0");
        topics.refuse(record("2021/TJK", large), "large-service", "too large");
        topics.refuse(record("2021/TJK", bytes("[1] 2")), "trailing-service", "not JSON");

        JsonPath nothing = only("null-service");
        assertThat(nothing.getString("subject")).isNull();
        assertThat(nothing.getString("content.key")).isNull();
        assertThat(nothing.getString("content.value")).isNull();
        assertThat(nothing.getBoolean("has_content")).isTrue();
        JsonPath bad = only("bad-service");
        assertThat(bad.getString("subject")).isNull();
        assertThat(bad.getString("reason")).isEqualTo("not UTF-8: \uFFFD");
        assertThat(Base64.getDecoder().decode(bad.getString("content.value.base64")))
                .isEqualTo(badUtf8);
        assertThat(Base64.getDecoder().decode(only("large-service").getString("content.value.base64")))
                .isEqualTo(large);
        assertThat(Base64.getDecoder().decode(only("trailing-service").getString("content.value.base64")))
                .isEqualTo(bytes("[1] 2"));
    }

    @Test
    void aReplayIsTheRecordAsItCameForItsConsumerAlone() throws Exception {
        byte[] badUtf8 = {(byte) 0xC0, (byte) 0x80, 0};
        ConsumerRecord<byte[], byte[]> record = record("2021/UZB", badUtf8);
        record.headers().add("ce_id", badUtf8).add("empty", null);
        topics.refuse(record, "replay-service", "not UTF-8");
        long id = only("replay-service").getLong("id");

        post(id + "/replay", null).then().statusCode(200).body("state", equalTo("replayed"), "replays", is(1));

        ConsumerRecord<byte[], byte[]> again =
                topics.replayed("replay-service", record.offset()).get(0);
        assertThat(again.topic()).isEqualTo(TOPIC);
        assertThat(again.partition()).isEqualTo(record.partition());
        assertThat(again.key()).isEqualTo(record.key());
        assertThat(again.value()).isEqualTo(record.value());
        assertThat(again.headers().toArray()).hasSize(2);
        assertThat(again.headers().lastHeader("ce_id").value()).isEqualTo(badUtf8);
        assertThat(again.headers().lastHeader("empty").value()).isNull();
        post(id + "/replay", null).then().statusCode(200).body("replays", is(2));
        assertThat(as("admin")
                        .get("/api/audit?action=dead-letters-replayed")
                        .jsonPath()
                        .getList("entries[0].detail.letters", Long.class))
                .containsExactly(id);
    }

    @Test
    void aRecordThatFailsAgainIsANewLetterAndTheOldOneSaysSo() throws Exception {
        ConsumerRecord<byte[], byte[]> record = record("2021/KGZ", bytes("{}"));
        topics.refuse(record, "again-service", "first");
        long first = only("again-service").getLong("id");
        post(first + "/replay", null).then().statusCode(200);

        topics.refuse(topics.replayed("again-service", record.offset()).get(0), "again-service", "second");

        long second = awaitTotal("again-service", 2).getLong("dead_letters[0].id");
        JsonPath old = show(first);
        assertThat(old.getLong("failed_again")).isEqualTo(second);
        assertThat(old.getList("history.what")).containsExactly("received", "replayed", "failed-again");
        assertThat(old.getString("history[1].by")).isEqualTo("admin");
        assertThat(show(second).getString("state")).isEqualTo("waiting");
        post(first + "/replay", null)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pamir:problem:dead-letter-came-back"), "failed_again", is((int) second));
    }

    @Test
    void theSameLetterTwiceIsOneLetterAndOneOfAnotherTimeIsAnother() {
        letters.receive(List.of(LetterReader.read(letter(1)), LetterReader.read(letter(1))));
        letters.receive(List.of(LetterReader.read(letter(1))));
        list("consumer=twice-service").then().body("total", is(1));

        // The topic was lost: its offsets begin anew.
        letters.receive(List.of(LetterReader.read(letter(2))));

        list("consumer=twice-service").then().body("total", is(2));
    }

    @Test
    void aLetterWithoutContentCannotBeReplayedButDiscarded() throws Exception {
        topics.send(DeadLetters.withoutContent(
                DeadLetters.of(record("2021/TKM", bytes("{}")), "empty-service", "too large")));
        JsonPath letter = only("empty-service");
        assertThat(letter.getBoolean("has_content")).isFalse();
        long id = letter.getLong("id");

        post(id + "/replay", null)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pamir:problem:dead-letter-without-content"));

        post(id + "/discard", "{\"message\": \"Known.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("discarded"));
        post(id + "/discard", "{\"message\": \"Known.\"}").then().statusCode(409);
        post(id + "/replay", null)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pamir:problem:dead-letter-discarded"));
        assertThat(show(id).getString("history[1].message")).isEqualTo("Known.");
        assertThat(as("admin")
                        .get("/api/audit?action=dead-letters-discarded")
                        .jsonPath()
                        .getString("entries[0].detail.message"))
                .isEqualTo("Known.");
    }

    @Test
    void aLetterThatDoesNotSayWhereItComesFromIsKeptAllTheSame() throws Exception {
        topics.send(new ProducerRecord<>("assessment.movement.v1.dlq", bytes("key"), bytes("?")));

        long id = await().atMost(Duration.ofSeconds(30))
                .until(() -> list("topic=assessment.movement.v1.dlq").jsonPath(), list -> list.getLong("total") == 1)
                .getLong("dead_letters[0].id");

        as("admin").get("/api/dead-letters/" + id).then().body("origin", nullValue(), "consumer", equalTo(""));
        post(id + "/replay", null)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pamir:problem:dead-letter-without-origin"));
    }

    @Test
    void manyAreSettledOnlyIfTheyAreAsManyAsWereSeen() throws Exception {
        for (int i = 0; i < 25; i++) {
            topics.refuse(record("2021/AFG", bytes("{}")), "many-service", "one of many");
        }
        topics.send(DeadLetters.withoutContent(
                DeadLetters.of(record("2021/AFG", bytes("{}")), "many-service", "too large")));
        awaitTotal("many-service", 26);

        post("replay", "{\"consumer\": \"many-service\", \"expected\": 25}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pamir:problem:other-number"), "found", is(26));
        post("replay", "{\"consumer\": \"many-service\", \"topic\": \"" + TOPIC + "\", \"expected\": 26}")
                .then()
                .statusCode(200)
                .body("settled", is(25), "skipped", is(1));
        post("discard", "{\"consumer\": \"many-service\", \"expected\": 1, \"message\": \"Gone.\"}")
                .then()
                .statusCode(200)
                .body("settled", is(1), "skipped", is(0));

        list("consumer=many-service&state=replayed").then().body("total", is(25));
        list("consumer=many-service&state=waiting").then().body("total", is(0));
    }

    @Test
    void pagesFollowOneAnother() throws Exception {
        for (String reason : List.of("a", "b", "c")) {
            topics.refuse(record("2021/ARM", bytes("{}")), "paged-service", reason);
        }
        awaitTotal("paged-service", 3);

        JsonPath first = list("consumer=paged-service&limit=2").jsonPath();

        assertThat(first.getList("dead_letters.reason")).containsExactly("c", "b");
        list("consumer=paged-service&limit=2&before=" + first.getLong("next_before"))
                .then()
                .body("dead_letters.reason", contains("a"), "next_before", nullValue());
    }

    @Test
    void wishesThatMakeNoSenseAreRefused() {
        post("1/discard", "{}").then().statusCode(422).body("errors.pointer", contains("/message"));
        post("replay", "{\"consumer\": 1, \"message\": \"x\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/consumer", "/message", "/expected"));
        post("999999999/replay", null).then().statusCode(404);
        as("admin").get("/api/dead-letters/999999999").then().statusCode(404);
        list("state=lost").then().statusCode(400);
        list("limit=0").then().statusCode(400);
    }

    private static ConsumerRecord<byte[], byte[]> letter(long timestamp) {
        ProducerRecord<byte[], byte[]> letter = DeadLetters.of(
                new ConsumerRecord<>(TOPIC, 0, 1, bytes("2021/KAZ"), bytes("{}")), "twice-service", "once");
        return new ConsumerRecord<>(
                TOPIC + ".dlq",
                99,
                0,
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                0,
                letter.key(),
                letter.value(),
                letter.headers(),
                Optional.empty());
    }

    private static ConsumerRecord<byte[], byte[]> record(String key, byte[] value) {
        return new ConsumerRecord<>(TOPIC, 3, OFFSETS.incrementAndGet(), key == null ? null : bytes(key), value);
    }

    private static JsonPath only(String consumer) {
        return show(awaitTotal(consumer, 1).getLong("dead_letters[0].id"));
    }

    private static JsonPath awaitTotal(String consumer, int total) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> list("consumer=" + consumer).jsonPath(), list -> list.getLong("total") == total);
    }

    private static JsonPath show(long id) {
        return as("admin").get("/api/dead-letters/" + id).jsonPath();
    }

    private static Response list(String query) {
        return as("admin").get("/api/dead-letters?" + query);
    }

    private static Response post(String path, String body) {
        var request = as("admin");
        return (body == null ? request : request.contentType("application/json").body(body))
                .post("/api/dead-letters/" + path);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
