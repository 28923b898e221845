package org.pamir.contract.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.EventExamples;
import org.pamir.contract.event.EventType;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.SectionRevised;

class EventRecordsTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void theAttributesOfCloudEventsStandInHeaders() throws Exception {
        ProducerRecord<byte[], byte[]> record =
                EventRecords.write(example(EventType.SECTION_REVISED, "score-raised"), "/ingest-service", TRACE);

        assertThat(record.topic()).isEqualTo("assessment.section.revised.v1");
        assertThat(record.partition()).as("by the key").isNull();
        assertThat(record.key()).asString(UTF_8).isEqualTo("2021/TJK");
        assertThat(headers(record.headers()))
                .containsExactly(
                        Map.entry("content-type", "application/json"),
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "section-revised:2021/TJK/19"),
                        Map.entry("ce_source", "/ingest-service"),
                        Map.entry("ce_type", "assessment.section.revised"),
                        Map.entry("ce_subject", "2021/TJK"),
                        Map.entry("ce_time", "2026-03-01T08:30:00.123456Z"),
                        Map.entry("ce_dataschema", "urn:pamir:schema:assessment.section.revised:v1"),
                        Map.entry("traceparent", TRACE));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsRead(EventType type) throws Exception {
        for (EventExamples.Example example : EventExamples.of(type)) {
            Event event = example(type, example.name());

            ConsumerRecord<byte[], byte[]> record = received(EventRecords.write(event, "/test", null));

            assertThat(EventRecords.read(record, type, type.dataClass())).isEqualTo(event);
            assertThat(EventRecords.header(record.headers(), EventRecords.TRACEPARENT))
                    .isNull();
        }
    }

    @Test
    void anEventThatWasWrittenBeforeMakesTheSameRecord() throws Exception {
        Event event = example(EventType.ASSESSMENT_MOVED, "score-raised");

        ProducerRecord<byte[], byte[]> record = EventRecords.write(
                EventType.ASSESSMENT_MOVED,
                event.key(),
                event.version(),
                event.at(),
                EventCodec.write(event),
                "/scoring-service",
                TRACE);

        assertThat(record).usingRecursiveComparison().isEqualTo(EventRecords.write(event, "/scoring-service", TRACE));
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3, ce_specversion is 0.3 and not 1.0",
        "ce_specversion, , ce_specversion is null and not 1.0",
        "ce_type, assessment.moved, ce_type is assessment.moved and not assessment.section.revised",
        "ce_type, , ce_type is null and not assessment.section.revised",
        "ce_dataschema, urn:pamir:schema:assessment.section.revised:v2, ce_dataschema is urn:pamir:schema:assessment.section.revised:v2",
        "ce_dataschema, , ce_dataschema is null"
    })
    void aForeignHeaderMakesItMalformed(String header, String value, String reason) throws Exception {
        assertRefused(
                headers -> {
                    headers.remove(header);
                    if (value != null) {
                        headers.add(header, value.getBytes(UTF_8));
                    }
                },
                "2021/TJK".getBytes(UTF_8),
                reason);
    }

    @Test
    void aKeyThatIsNotTheAssessmentMakesItMalformed() throws Exception {
        assertRefused(headers -> {}, "2021/UZB".getBytes(UTF_8), "the record's key is not 2021/TJK");
        assertRefused(headers -> {}, new byte[0], "the record's key is not 2021/TJK");
        assertRefused(headers -> {}, null, "the record's key is not 2021/TJK");
        assertRefused(headers -> {}, new byte[] {(byte) 0xC0, (byte) 0x80}, "the record's key is not UTF-8");
    }

    @Test
    void aRecordWithoutValueOrHeadersIsMalformed() {
        ConsumerRecord<byte[], byte[]> bare =
                new ConsumerRecord<>("assessment.section.revised.v1", 0, 5, "2021/TJK".getBytes(UTF_8), null);
        ConsumerRecord<byte[], byte[]> tombstone = new ConsumerRecord<>(
                bare.topic(),
                0,
                5,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                bare.key(),
                null,
                new RecordHeaders()
                        .add("ce_specversion", "1.0".getBytes(UTF_8))
                        .add("ce_type", "assessment.section.revised".getBytes(UTF_8))
                        .add(
                                "ce_dataschema",
                                EventType.SECTION_REVISED.dataSchema().getBytes(UTF_8)),
                java.util.Optional.empty());

        assertThatThrownBy(() -> EventRecords.read(bare, EventType.SECTION_REVISED, SectionRevised.class))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage("ce_specversion is null and not 1.0");
        assertThatThrownBy(() -> EventRecords.read(tombstone, EventType.SECTION_REVISED, SectionRevised.class))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage("no value");
    }

    private static void assertRefused(Consumer<Headers> change, byte[] key, String reason) throws Exception {
        ProducerRecord<byte[], byte[]> written =
                EventRecords.write(example(EventType.SECTION_REVISED, "score-raised"), "/ingest-service", TRACE);
        change.accept(written.headers());
        ConsumerRecord<byte[], byte[]> record =
                received(new ProducerRecord<>(written.topic(), null, key, written.value(), written.headers()));

        assertThatThrownBy(() -> EventRecords.read(record, EventType.SECTION_REVISED, SectionRevised.class))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageStartingWith(reason);
    }

    static Event example(EventType type, String name) throws MalformedEventException {
        EventExamples.Example found = EventExamples.of(type).stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow();
        return EventCodec.read(found.json().getBytes(UTF_8), type.dataClass());
    }

    static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                3,
                42,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                record.headers(),
                java.util.Optional.empty());
    }

    static Map<String, String> headers(Headers headers) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Header header : headers) {
            assertThat(all.put(header.key(), new String(header.value(), UTF_8)))
                    .as("%s once", header.key())
                    .isNull();
        }
        return all;
    }
}
