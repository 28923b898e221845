package org.pamir.ingest.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.pamir.ingest.deadletter.LetterCalls.TOPIC;
import static org.pamir.ingest.deadletter.LetterCalls.awaitTotal;
import static org.pamir.ingest.deadletter.LetterCalls.bytes;
import static org.pamir.ingest.deadletter.LetterCalls.list;
import static org.pamir.ingest.deadletter.LetterCalls.only;
import static org.pamir.ingest.deadletter.LetterCalls.post;
import static org.pamir.ingest.deadletter.LetterCalls.record;
import static org.pamir.ingest.deadletter.LetterCalls.show;
import static org.pamir.ingest.identity.Login.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.contract.kafka.DeadLetters;
import org.pamir.ingest.RealPostgresAndKafka;

/** What consumers could not take is replayed and discarded. Each test has a consumer of its own. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class SettlementTest {

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

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
}
