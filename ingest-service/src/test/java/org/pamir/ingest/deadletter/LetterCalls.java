package org.pamir.ingest.deadletter;

import static org.awaitility.Awaitility.await;
import static org.pamir.ingest.identity.Login.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records to be refused, and what an admin asks about them. */
final class LetterCalls {

    static final String TOPIC = "assessment.section.revised.v1";
    private static final AtomicLong OFFSETS = new AtomicLong(1_000);

    private LetterCalls() {}

    /** One that is nowhere else: each has an offset of its own. */
    static ConsumerRecord<byte[], byte[]> record(String key, byte[] value) {
        return new ConsumerRecord<>(TOPIC, 3, OFFSETS.incrementAndGet(), key == null ? null : bytes(key), value);
    }

    static JsonPath only(String consumer) {
        return show(awaitTotal(consumer, 1).getLong("dead_letters[0].id"));
    }

    static JsonPath awaitTotal(String consumer, int total) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> list("consumer=" + consumer).jsonPath(), list -> list.getLong("total") == total);
    }

    static JsonPath show(long id) {
        return as("admin").get("/api/dead-letters/" + id).jsonPath();
    }

    static Response list(String query) {
        return as("admin").get("/api/dead-letters?" + query);
    }

    static Response post(String path, String body) {
        var request = as("admin");
        return (body == null ? request : request.contentType("application/json").body(body))
                .post("/api/dead-letters/" + path);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
