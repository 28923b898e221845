package org.pamir.contract.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
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

    private static ConsumerRecord<byte[], byte[]> received() throws Exception {
        return EventRecordsTest.received(EventRecords.write(
                EventRecordsTest.example(EventType.SECTION_REVISED, "score-raised"), "/ingest-service", null));
    }
}
