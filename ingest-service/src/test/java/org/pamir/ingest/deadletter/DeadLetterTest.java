package org.pamir.ingest.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.pamir.ingest.deadletter.LetterCalls.TOPIC;
import static org.pamir.ingest.deadletter.LetterCalls.awaitTotal;
import static org.pamir.ingest.deadletter.LetterCalls.bytes;
import static org.pamir.ingest.deadletter.LetterCalls.list;
import static org.pamir.ingest.deadletter.LetterCalls.only;
import static org.pamir.ingest.deadletter.LetterCalls.post;
import static org.pamir.ingest.deadletter.LetterCalls.record;
import static org.pamir.ingest.identity.Login.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.contract.kafka.DeadLetters;
import org.pamir.ingest.RealPostgresAndKafka;

/** What consumers could not take is kept and shown. Each test has a consumer of its own. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class DeadLetterTest {

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
    void theSameLetterTwiceIsOneLetterAndOneOfAnotherTimeIsAnother() {
        letters.receive(List.of(LetterReader.read(letter(1)), LetterReader.read(letter(1))));
        letters.receive(List.of(LetterReader.read(letter(1))));
        list("consumer=twice-service").then().body("total", is(1));

        // The topic was lost: its offsets begin anew.
        letters.receive(List.of(LetterReader.read(letter(2))));

        list("consumer=twice-service").then().body("total", is(2));
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
}
