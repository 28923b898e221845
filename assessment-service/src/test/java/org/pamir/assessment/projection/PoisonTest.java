package org.pamir.assessment.projection;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.contract.event.Event;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.methodology.Score;

/** What cannot be taken goes to the dead letters with its reason, and what stands behind it in the partition goes on. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PoisonTest {

    private static final String EDITION = "2025";
    private static final String COUNTRY = "CHE";

    @Test
    void poisonIsPutAsideWithItsReasonAndStopsNothing() {
        List<Event> good = new EditLog(EDITION, COUNTRY).write("drugs", Map.of("heroin_trade", Score.of("4.5")));
        Map<String, ProducerRecord<byte[], byte[]>> poison = poison(good);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(poison.values());
        good.forEach(event -> records.add(EventRecords.write(event, "/test", null)));

        Broker.sendRecords(records);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(get("/api/editions/" + EDITION + "/countries/" + COUNTRY)
                                .statusCode())
                        .isEqualTo(200));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(letters().keySet()).containsAll(poison.keySet()));
        Map<String, ConsumerRecord<byte[], byte[]>> letters = letters();
        assertThat(reasons(letters))
                .allSatisfy((name, reason) -> assertThat(reason).isNotBlank());
        assertThat(reason(letters.get("unknown country"))).isEqualTo("unknown country ZZZ");
        assertThat(reason(letters.get("score of 11"))).isEqualTo("heroin_trade is off the scale: 11");
        assertThat(reason(letters.get("newer schema"))).contains("ce_dataschema");
        ConsumerRecord<byte[], byte[]> letter = letters.get("no JSON");
        assertThat(letter.value()).isEqualTo("{\"edition\":".getBytes(StandardCharsets.UTF_8));
        assertThat(EventRecords.header(letter.headers(), "dead-letter-consumer"))
                .isEqualTo("assessment-service");
        assertThat(EventRecords.header(letter.headers(), "dead-letter-topic"))
                .isEqualTo(Topic.SECTION_REVISED.topicName());
        assertThat(EventRecords.header(letter.headers(), "dead-letter-offset")).matches("\\d+");
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    private static Map<String, ProducerRecord<byte[], byte[]>> poison(List<Event> good) {
        Map<String, ProducerRecord<byte[], byte[]>> records = new LinkedHashMap<>();
        Event section = good.get(0);
        records.put("no JSON", with(section, "{\"edition\":"));
        records.put("no object", with(section, "[]"));
        records.put("empty", with(section, ""));
        records.put("NaN", with(section, json(section).replace("4.5", "NaN")));
        records.put("score of 11", with(section, json(section).replace("4.5", "11")));
        records.put("score between the steps", with(section, json(section).replace("4.5", "4.3")));
        records.put("version 0", with(section, json(section).replace("\"version\":1", "\"version\":0")));
        records.put("time out of all calendars", with(section, json(section).replace("2026-01-01T", "+99999-01-01T")));
        records.put("unknown section", with(section, json(section).replace("\"drugs\"", "\"weather\"")));
        records.put(
                "unknown country", keyed("2025/ZZZ", with(section, json(section).replace("CHE", "ZZZ"))));
        records.put(
                "unknown edition", keyed("1999/CHE", with(section, json(section).replace("\"2025\"", "\"1999\""))));
        records.put("wrong key", keyed("2025/TJK", with(section, json(section))));
        records.put(
                "key that is not UTF-8", keyed(new byte[] {(byte) 0xC0, (byte) 0x80}, with(section, json(section))));
        records.put("not UTF-8", with(section, new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}));
        // With what is said about it, the letter is larger than the record may be.
        records.put("as large as a record may be", with(section, "x".repeat(1_048_000)));
        records.put("no value", with(section, (byte[]) null));
        records.put("another type", header("ce_type", "assessment.renamed", with(section, json(section))));
        records.put("newer specification", header("ce_specversion", "2.0", with(section, json(section))));
        records.put("newer schema", header("ce_dataschema", "urn:pamir:schema:x:v2", with(section, json(section))));
        Event scorecard = good.get(1);
        records.put("foreign methodology", with(scorecard, json(scorecard).replace("global-index-2025", "another")));
        records.put(
                "scorecard without a measure", with(scorecard, json(scorecard).replace("\"prevention\":", "\"p\":")));
        records.put(
                "sum that is not the version", with(scorecard, json(scorecard).replace("\"drugs\":1", "\"drugs\":2")));
        records.put("movement that is a scorecard", with(good.get(2), json(scorecard)));
        records.forEach((name, record) -> record.headers().add("name", name.getBytes(StandardCharsets.UTF_8)));
        return records;
    }

    private static Map<String, ConsumerRecord<byte[], byte[]>> letters() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> Broker.read(topic.deadLetterName()).stream())
                .collect(Collectors.toMap(
                        record -> EventRecords.header(record.headers(), "name"),
                        record -> record,
                        (first, again) -> first));
    }

    private static Map<String, String> reasons(Map<String, ConsumerRecord<byte[], byte[]>> letters) {
        return letters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, letter -> reason(letter.getValue())));
    }

    private static String reason(ConsumerRecord<byte[], byte[]> letter) {
        return EventRecords.header(letter.headers(), "dead-letter-reason");
    }

    private static String json(Event event) {
        return new String(EventRecords.write(event, "/test", null).value(), StandardCharsets.UTF_8);
    }

    private static ProducerRecord<byte[], byte[]> with(Event event, String value) {
        return with(event, value.getBytes(StandardCharsets.UTF_8));
    }

    private static ProducerRecord<byte[], byte[]> with(Event event, byte[] value) {
        ProducerRecord<byte[], byte[]> record = EventRecords.write(event, "/test", null);
        return new ProducerRecord<>(record.topic(), null, record.key(), value, record.headers());
    }

    private static ProducerRecord<byte[], byte[]> keyed(String key, ProducerRecord<byte[], byte[]> record) {
        return keyed(key.getBytes(StandardCharsets.UTF_8), record);
    }

    private static ProducerRecord<byte[], byte[]> keyed(byte[] key, ProducerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(record.topic(), null, key, record.value(), record.headers());
    }

    private static ProducerRecord<byte[], byte[]> header(
            String name, String value, ProducerRecord<byte[], byte[]> record) {
        record.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
