package org.pamir.contract.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.EventType;
import org.pamir.contract.event.MalformedEventException;

/**
 * Events as Kafka records: CloudEvents 1.0 in binary content mode, attributes in {@code ce_} headers (Kafka Protocol
 * Binding for CloudEvents 1.0.2, section 3.2), the W3C trace context beside them.
 */
public final class EventRecords {

    public static final String TRACEPARENT = "traceparent";

    private static final String SPEC_VERSION = "1.0";

    private EventRecords() {}

    /**
     * @param source the CloudEvents {@code source}: the service that speaks, such as {@code /ingest-service}
     * @param traceparent W3C trace context to carry on, or null
     */
    public static ProducerRecord<byte[], byte[]> write(Event event, String source, String traceparent) {
        return write(
                EventType.of(event),
                event.key(),
                event.version(),
                event.at(),
                EventCodec.write(event),
                source,
                traceparent);
    }

    /** The record of an event that was written to {@code data} by {@link EventCodec} before. */
    public static ProducerRecord<byte[], byte[]> write(
            EventType type,
            AssessmentKey key,
            long version,
            Instant at,
            byte[] data,
            String source,
            String traceparent) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topic.of(type).topicName(), bytes(key.toString()), data);
        Headers headers = record.headers();
        add(headers, "content-type", "application/json");
        add(headers, "ce_specversion", SPEC_VERSION);
        add(headers, "ce_id", type.id(key, version));
        add(headers, "ce_source", source);
        add(headers, "ce_type", type.type());
        add(headers, "ce_subject", key.toString());
        add(headers, "ce_time", at.toString());
        add(headers, "ce_dataschema", type.dataSchema());
        if (traceparent != null) {
            add(headers, TRACEPARENT, traceparent);
        }
        return record;
    }

    /** @throws MalformedEventException if the record is not an event of this type, with the reason */
    public static <T extends Event> T read(ConsumerRecord<byte[], byte[]> record, EventType type, Class<T> data)
            throws MalformedEventException {
        expect(record, "ce_specversion", SPEC_VERSION);
        expect(record, "ce_type", type.type());
        expect(record, "ce_dataschema", type.dataSchema());
        T event = EventCodec.read(record.value(), data);
        if (record.key() == null || !text(record.key()).equals(event.key().toString())) {
            throw new MalformedEventException("the record's key is not " + event.key());
        }
        return event;
    }

    /** The value of a header, or null. */
    public static String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void expect(ConsumerRecord<byte[], byte[]> record, String header, String expected)
            throws MalformedEventException {
        String found = header(record.headers(), header);
        if (!expected.equals(found)) {
            throw new MalformedEventException(header + " is " + found + " and not " + expected);
        }
    }

    private static String text(byte[] utf8) throws MalformedEventException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedEventException("the record's key is not UTF-8");
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
