package org.pamir.assessment.site.topic;

import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.pamir.assessment.log.Entry;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.EventExamples;
import org.pamir.contract.event.EventType;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.kafka.EventRecords;

/**
 * An event as its topic carries it.
 *
 * @param at when it happened; null for an example of the contract
 * @param headers a line for each
 * @param value laid out for reading, its first lines
 * @param left how many lines more there are
 */
public record Specimen(Instant at, String key, String headers, String value, int left) {

    /** A movement of a whole edition has thousands of lines. */
    private static final int MOST_LINES = 160;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final ObjectWriter LAID_OUT = writer();

    /** An event of the log. */
    static Specimen of(Entry entry) {
        EventType type = entry.type().event();
        ProducerRecord<byte[], byte[]> record =
                EventRecords.write(type, entry.key(), entry.version(), entry.at(), entry.data(), source(type), null);
        return of(record, entry.at());
    }

    /** The first example of the contract. */
    static Specimen of(EventType type) {
        try {
            byte[] json = EventExamples.of(type).get(0).json().getBytes(StandardCharsets.UTF_8);
            Event event = EventCodec.read(json, type.dataClass());
            return of(EventRecords.write(event, source(type), null), null);
        } catch (MalformedEventException e) {
            throw new IllegalStateException("an example of the contract is none", e);
        }
    }

    public boolean isExample() {
        return at == null;
    }

    private static Specimen of(ProducerRecord<byte[], byte[]> record, Instant at) {
        List<String> lines = laidOut(record.value()).lines().toList();
        String value = lines.stream().limit(MOST_LINES).collect(Collectors.joining("\n"));
        return new Specimen(at, text(record.key()), headers(record), value, Math.max(0, lines.size() - MOST_LINES));
    }

    /** Who speaks: revisions are the words of the ledger, all that follows from them those of the arithmetic. */
    private static String source(EventType type) {
        return type == EventType.SECTION_REVISED ? "/ingest-service" : "/scoring-service";
    }

    private static String headers(ProducerRecord<byte[], byte[]> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .map(Specimen::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Header header) {
        return header.key() + ": " + text(header.value());
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static String laidOut(byte[] json) {
        try {
            return LAID_OUT.writeValueAsString(JSON.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException("an event is JSON", e);
        }
    }

    private static ObjectWriter writer() {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        Separators separators = PrettyPrinter.DEFAULT_SEPARATORS
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        return JSON.writer(
                new DefaultPrettyPrinter(separators).withObjectIndenter(indent).withArrayIndenter(indent));
    }
}
