package org.pamir.contract.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.contract.event.EventType;

class DeadLettersTest {

    @Test
    void aLetterIsTheRecordWithTheReasonAndWhereItWas() throws Exception {
        ConsumerRecord<byte[], byte[]> record = received();
        Map<String, String> before = EventRecordsTest.headers(record.headers());

        ProducerRecord<byte[], byte[]> letter = DeadLetters.of(record, "scoring-service", "not UTF-8 – ‘x’");

        assertThat(letter.topic()).isEqualTo("assessment.section.revised.v1.dlq");
        assertThat(letter.key()).isEqualTo(record.key());
        assertThat(letter.value()).isEqualTo(record.value());
        assertThat(EventRecordsTest.headers(letter.headers()))
                .containsAllEntriesOf(before)
                .containsEntry("dead-letter-reason", "not UTF-8 – ‘x’")
                .containsEntry("dead-letter-consumer", "scoring-service")
                .containsEntry("dead-letter-topic", "assessment.section.revised.v1")
                .containsEntry("dead-letter-partition", "3")
                .containsEntry("dead-letter-offset", "42")
                .hasSize(before.size() + 5);
        assertThat(EventRecordsTest.headers(record.headers()))
                .as("the record itself is untouched")
                .isEqualTo(before);
    }

    @Test
    void aRecordThatWasALetterBeforeHasTheLatestReasonOnly() throws Exception {
        ConsumerRecord<byte[], byte[]> record = received();
        record.headers().add("dead-letter-reason", "older".getBytes(UTF_8));

        ProducerRecord<byte[], byte[]> letter = DeadLetters.of(record, "scoring-service", "newer");

        assertThat(EventRecordsTest.headers(letter.headers())).containsEntry("dead-letter-reason", "newer");
    }

    @Test
    void aRecordWithNothingInItCanBeALetter() {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("assessment.movement.v1", 0, 0, null, null);

        ProducerRecord<byte[], byte[]> letter = DeadLetters.of(record, "assessment-service", "no value");

        assertThat(letter.topic()).isEqualTo(Topic.MOVEMENT.deadLetterName());
        assertThat(letter.key()).isNull();
        assertThat(letter.value()).isNull();
    }

    @Test
    void aReplayReachesTheConsumerThatCouldNotTakeItAsTheRecordFirstCame() throws Exception {
        ConsumerRecord<byte[], byte[]> record = received();

        ProducerRecord<byte[], byte[]> replay = replay(DeadLetters.of(record, "scoring-service", "why"));

        assertThat(replay.topic()).isEqualTo("dead-letter.replay.v1");
        ConsumerRecord<byte[], byte[]> again = DeadLetters.replayed(
                        EventRecordsTest.received(replay), "scoring-service")
                .orElseThrow();
        assertThat(again.topic()).isEqualTo(record.topic());
        assertThat(again.partition()).isEqualTo(record.partition());
        assertThat(again.offset()).isEqualTo(record.offset());
        assertThat(again.key()).isEqualTo(record.key());
        assertThat(again.value()).isEqualTo(record.value());
        assertThat(EventRecordsTest.headers(again.headers())).isEqualTo(EventRecordsTest.headers(record.headers()));
    }

    @Test
    void aReplayIsNothingToAnybodyElse() throws Exception {
        ProducerRecord<byte[], byte[]> replay = replay(DeadLetters.of(received(), "scoring-service", "why"));

        assertThat(DeadLetters.replayed(EventRecordsTest.received(replay), "assessment-service"))
                .isEmpty();
    }

    @Test
    void aReplayThatFailsAgainIsALetterOfTheSameOrigin() throws Exception {
        ConsumerRecord<byte[], byte[]> record = received();
        ProducerRecord<byte[], byte[]> first = DeadLetters.of(record, "scoring-service", "why");

        ProducerRecord<byte[], byte[]> second = DeadLetters.of(
                DeadLetters.replayed(EventRecordsTest.received(replay(first)), "scoring-service")
                        .orElseThrow(),
                "scoring-service",
                "why");

        assertThat(second.topic()).isEqualTo(first.topic());
        assertThat(EventRecordsTest.headers(second.headers())).isEqualTo(EventRecordsTest.headers(first.headers()));
        assertThat(DeadLetters.origin(second.headers()))
                .contains(new DeadLetters.Origin(record.topic(), 3, 42, "scoring-service"));
    }

    @ParameterizedTest
    @CsvSource({
        "dead-letter-topic, elsewhere",
        "dead-letter-partition, first",
        "dead-letter-partition, -1",
        "dead-letter-offset, -1",
        "dead-letter-offset, 99999999999999999999"
    })
    void whatIsNoLetterOfOursHasNoOrigin(String header, String value) throws Exception {
        ConsumerRecord<byte[], byte[]> record = received();
        Headers headers = DeadLetters.of(record, "scoring-service", "why").headers();
        headers.remove(header).add(header, value.getBytes(UTF_8));

        assertThat(DeadLetters.origin(headers)).isEmpty();
        assertThat(DeadLetters.origin(record.headers())).isEmpty();
    }

    @Test
    void ofALetterThatIsTooLargeOnlyItsOriginAndReasonAreLeft() throws Exception {
        ProducerRecord<byte[], byte[]> letter = DeadLetters.of(received(), "scoring-service", "why");

        ProducerRecord<byte[], byte[]> rest = DeadLetters.withoutContent(letter);

        assertThat(rest.topic()).isEqualTo(letter.topic());
        assertThat(rest.value()).isNull();
        assertThat(DeadLetters.origin(rest.headers())).isEqualTo(DeadLetters.origin(letter.headers()));
        assertThat(EventRecordsTest.headers(rest.headers())).hasSize(6).containsEntry("dead-letter-reason", "why");
        assertThat(DeadLetters.hasContent(rest.headers())).isFalse();
        assertThat(DeadLetters.hasContent(letter.headers())).isTrue();
    }

    private static ProducerRecord<byte[], byte[]> replay(ProducerRecord<byte[], byte[]> letter) {
        return DeadLetters.replay(new ConsumerRecord<>(
                letter.topic(),
                0,
                7,
                -1L,
                null,
                0,
                0,
                letter.key(),
                letter.value(),
                letter.headers(),
                Optional.empty()));
    }

    private static ConsumerRecord<byte[], byte[]> received() throws Exception {
        return EventRecordsTest.received(EventRecords.write(
                EventRecordsTest.example(EventType.SECTION_REVISED, "score-raised"), "/ingest-service", null));
    }
}
