package org.pamir.contract.event;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Events as JSON. Writing is deterministic: equal events give equal bytes. Reading ignores fields that it does not know
 * and refuses everything else that is not such an event; a field that may be null may be missing too, as a later version
 * of an event has fields that an earlier writer did not know.
 */
public final class EventCodec {

    /** Room for the largest movement (every rank of an edition) several times over. */
    public static final int LARGEST_EVENT_BYTES = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxNumberLength(32)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // Else characters beyond U+FFFF are escaped in bytes, but not in a string.
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new EventJson())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private EventCodec() {}

    /**
     * @throws IllegalArgumentException if {@link #read} would refuse it: a text with U+0000 or half a surrogate pair, a
     *     time finer than microseconds, more than {@link #LARGEST_EVENT_BYTES}
     */
    public static byte[] write(Event event) {
        byte[] json;
        try {
            json = JSON.writeValueAsBytes(event);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "cannot write " + event.getClass().getSimpleName() + " of " + event.key() + ": "
                            + e.getOriginalMessage(),
                    e);
        }
        if (json.length > LARGEST_EVENT_BYTES) {
            throw new IllegalArgumentException(event.getClass().getSimpleName() + " of " + event.key() + ": "
                    + json.length + " bytes are more than " + LARGEST_EVENT_BYTES);
        }
        return json;
    }

    /** @throws MalformedEventException if the bytes are not such an event, with the reason */
    public static <T extends Event> T read(byte[] json, Class<T> type) throws MalformedEventException {
        if (json == null) {
            throw new MalformedEventException("no value");
        }
        if (json.length > LARGEST_EVENT_BYTES) {
            throw new MalformedEventException(json.length + " bytes are more than " + LARGEST_EVENT_BYTES);
        }
        try {
            T event = JSON.readValue(text(json), type);
            if (event == null) {
                throw new MalformedEventException("null is not an event");
            }
            return event;
        } catch (CharacterCodingException e) {
            throw new MalformedEventException("not UTF-8");
        } catch (JacksonException e) {
            throw new MalformedEventException(e.getOriginalMessage());
        }
    }

    /** Strict, where a JSON parser is lenient: overlong forms and surrogates in UTF-8 are refused. */
    private static String text(byte[] utf8) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }
}
