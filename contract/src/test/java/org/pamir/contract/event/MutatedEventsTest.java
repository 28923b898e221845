package org.pamir.contract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pamir.contract.Seed;

/** Whatever happens to the bytes of an event: they are an event that can be passed on, or they are refused. */
class MutatedEventsTest {

    private static final int CASES = 20_000;

    private static final List<byte[]> PIECES = List.of(
                    "null",
                    "true",
                    "{}",
                    "[]",
                    "\"\"",
                    "0",
                    "-1",
                    "1e999999",
                    "1e-999999",
                    "NaN",
                    ",",
                    ":",
                    "{",
                    "}",
                    "[",
                    "]",
                    "\"",
                    "\\",
                    "\\u0000",
                    "\\ud800",
                    "\u0000",
                    "\ufeff",
                    "9".repeat(50),
                    "[".repeat(50),
                    "\"1/0\"",
                    "\"6/4\"",
                    "\"2026-13-45T99:99:99Z\"",
                    "0.005",
                    ".",
                    "e",
                    "-",
                    "/**/",
                    "2147483648",
                    "9223372036854775808",
                    "\"version\":1,",
                    "\"revision\":1,",
                    "\ud83d\ude00")
            .stream()
            .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final Random random = Seed.random();

    @Test
    void mutatedEventsAreEitherSoundOrRefused() {
        EventType[] types = EventType.values();
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            EventType type = types[random.nextInt(types.length)];
            List<EventExamples.Example> examples = EventExamples.of(type);
            byte[] json = examples.get(random.nextInt(examples.size())).json().getBytes(StandardCharsets.UTF_8);
            for (int mutations = random.nextInt(3); mutations >= 0; mutations--) {
                json = mutated(json);
            }
            refused += outcome(json, type.dataClass(), i);
        }

        assertThat(refused).as("most mutations break an event, and not all").isBetween(CASES / 2, CASES - 100);
    }

    /** 1 where the bytes are refused; any other exception than that is a failure. */
    private static <T extends Event> int outcome(byte[] json, Class<T> type, int number) {
        T event;
        try {
            event = EventCodec.read(json, type);
        } catch (MalformedEventException e) {
            return 1;
        } catch (RuntimeException e) {
            throw new AssertionError(
                    Seed.of(number) + " is neither read nor refused: " + new String(json, StandardCharsets.UTF_8), e);
        }
        byte[] written = EventCodec.write(event);
        try {
            assertThat(EventCodec.read(written, type)).as(Seed.of(number)).isEqualTo(event);
        } catch (MalformedEventException e) {
            throw new AssertionError(Seed.of(number) + " is not read again", e);
        }
        return 0;
    }

    private byte[] mutated(byte[] json) {
        int at = random.nextInt(json.length);
        int to = at + random.nextInt(Math.min(40, json.length - at + 1));
        return switch (random.nextInt(5)) {
            case 0 -> {
                byte[] copy = json.clone();
                copy[at] ^= (byte) (1 << random.nextInt(8));
                yield copy;
            }
            case 1 -> joined(head(json, at), tail(json, to));
            case 2 -> joined(head(json, to), tail(json, at));
            case 3 -> joined(head(json, at), PIECES.get(random.nextInt(PIECES.size())), tail(json, at));
            default -> joined(head(json, at), PIECES.get(random.nextInt(PIECES.size())), tail(json, to));
        };
    }

    private static byte[] head(byte[] bytes, int to) {
        return Arrays.copyOf(bytes, to);
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
