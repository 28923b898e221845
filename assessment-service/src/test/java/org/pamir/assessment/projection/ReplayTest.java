package org.pamir.assessment.projection;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.contract.event.Event;
import org.pamir.contract.kafka.DeadLetters;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.methodology.Score;

/** A dead letter that is replayed is the event that it was. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReplayTest {

    @Test
    void aReplayedScorecardMakesItsVersionWhole() {
        List<Event> events = new EditLog("2025", "BWA").write("drugs", Map.of("heroin_trade", Score.of("4.5")));
        Broker.send(List.of(events.get(0)));
        assertThat(get("/api/editions/2025/countries/BWA").statusCode()).isEqualTo(404);

        Broker.sendRecords(List.of(DeadLetters.replay(letter(events.get(1)))));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> get("/api/editions/2025/countries/BWA").statusCode() == 200);
    }

    private static ConsumerRecord<byte[], byte[]> letter(Event event) {
        ProducerRecord<byte[], byte[]> written = EventRecords.write(event, "/test", null);
        ProducerRecord<byte[], byte[]> letter =
                DeadLetters.of(received(written, written.headers()), ProjectionHandler.CONSUMER, "a bug of ours");
        return received(letter, letter.headers());
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> record, Headers headers) {
        return new ConsumerRecord<>(
                record.topic(),
                3,
                5,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                0,
                0,
                record.key(),
                record.value(),
                headers,
                Optional.empty());
    }
}
