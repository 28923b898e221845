package org.pamir.ingest.deadletter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.pamir.contract.kafka.DeadLetters;
import org.pamir.contract.kafka.EventRecords;

/** Letters out of records. Whatever the bytes are, something comes of them: there is no other place for a letter. */
final class LetterReader {

    private static final int LONGEST_SUBJECT = 64;
    private static final int LONGEST_REASON = 2_000;

    private LetterReader() {}

    static ReceivedLetter read(ConsumerRecord<byte[], byte[]> record) {
        Headers headers = record.headers();
        Optional<DeadLetters.Origin> origin = DeadLetters.origin(headers);
        List<Content.Header> kept = new ArrayList<>();
        headers.forEach(header -> kept.add(new Content.Header(header.key(), header.value())));
        return new ReceivedLetter(
                new Place(record.topic(), record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                origin.map(from -> new Place(from.topic(), from.partition(), from.offset()))
                        .orElse(null),
                text(headers, "dead-letter-consumer", LONGEST_SUBJECT),
                text(headers, "dead-letter-reason", LONGEST_REASON),
                subject(record.key()),
                DeadLetters.hasContent(headers),
                new Content(record.key(), kept, record.value()));
    }

    /** What PostgreSQL can store of it; empty where there is none. */
    private static String text(Headers headers, String name, int longest) {
        String text = EventRecords.header(headers, name);
        if (text == null) {
            return "";
        }
        String storable = text.replace('\0', '\uFFFD');
        return storable.codePointCount(0, storable.length()) <= longest
                ? storable
                : storable.substring(0, storable.offsetByCodePoints(0, longest));
    }

    private static String subject(byte[] key) {
        if (key == null || key.length == 0 || key.length > LONGEST_SUBJECT) {
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(key))
                    .toString();
            return text.chars().anyMatch(Character::isISOControl) ? null : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
