package org.pamir.contract.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Score;

/** The form in JSON of the values that events are made of. Each is read from its own kind of token only. */
final class EventJson extends SimpleModule {

    private static final long serialVersionUID = 1;

    /** PostgreSQL keeps no nanoseconds, and a time must survive it unchanged. */
    private static final Pattern UTC_MICROSECONDS =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,6})?Z");

    private interface Write<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    private interface Read<T> {
        /** @throws IllegalArgumentException with what is wrong */
        T read(JsonParser in) throws IOException;
    }

    EventJson() {
        write(String.class, (text, out) -> out.writeString(storable(text)));
        read(String.class, in -> storable(string(in)));
        addKeyDeserializer(String.class, new Key());
        write(Score.class, (score, out) -> out.writeNumber(score.decimal()));
        read(Score.class, EventJson::score);
        write(Fraction.class, (exact, out) -> out.writeString(exact.toString()));
        read(Fraction.class, in -> Fraction.parse(string(in)));
        write(Instant.class, (at, out) -> out.writeString(utc(at.toString()).toString()));
        read(Instant.class, in -> utc(string(in)));
    }

    private static String string(JsonParser in) throws IOException {
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
            throw new IllegalArgumentException("not a string");
        }
        return in.getText();
    }

    private static Score score(JsonParser in) throws IOException {
        if (!in.currentToken().isNumeric()) {
            throw new IllegalArgumentException("a score is a number");
        }
        return Score.of(in.getDecimalValue()).orElseThrow(() -> new IllegalArgumentException("not in half-steps"));
    }

    private static Instant utc(String text) {
        if (!UTC_MICROSECONDS.matcher(text).matches()) {
            throw new IllegalArgumentException("not a time in UTC with microseconds at most: " + text);
        }
        return Instant.parse(text);
    }

    /** PostgreSQL takes neither U+0000 nor a lone surrogate, UTF-8 not the latter: such a text would block its reader. */
    private static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || Character.isSurrogate(c) && !pair) {
                throw new IllegalArgumentException("U+0000 or half a character in a text");
            }
            i += pair ? 1 : 0;
        }
        return text;
    }

    private <T> void write(Class<T> type, Write<T> write) {
        addSerializer(type, new StdSerializer<>(type) {
            private static final long serialVersionUID = 1;

            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                try {
                    write.write(value, out);
                } catch (IllegalArgumentException e) {
                    throw JsonMappingException.from(out, e.getMessage(), e);
                }
            }
        });
    }

    private <T> void read(Class<T> type, Read<T> read) {
        addDeserializer(type, new StdDeserializer<>(type) {
            private static final long serialVersionUID = 1;

            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                try {
                    return read.read(in);
                } catch (IllegalArgumentException | DateTimeException e) {
                    throw JsonMappingException.from(in, e.getMessage(), e);
                }
            }
        });
    }

    private static final class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            try {
                return storable(key);
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(context, e.getMessage(), e);
            }
        }
    }
}
