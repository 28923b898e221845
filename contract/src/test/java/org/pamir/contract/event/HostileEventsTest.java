package org.pamir.contract.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not an event is refused as such: quickly, with a reason, and in no other way. */
class HostileEventsTest {

    /** Each row replaces a part of an example, see the file. */
    @ParameterizedTest(name = "{0} {1}: {2} -> {3}")
    @CsvFileSource(
            files = "src/test/resources/org/pamir/contract/event/hostile.txt",
            delimiter = '|',
            quoteCharacter = '`',
            maxCharsPerColumn = 10_000)
    void aDefectInAnExampleIsRefused(EventType type, String example, String from, String to) {
        String sound = example(type, example);
        String defective = sound.replace(from, to == null ? "" : to);

        assertThat(defective).as("the row fits the example").isNotEqualTo(sound);
        assertRefused(type, defective.getBytes(UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoJsonObjectIsRefused(EventType type) {
        for (String json : new String[] {
            "",
            " ",
            "null",
            "true",
            "5",
            "\"{}\"",
            "[]",
            "[{}]",
            "{}",
            "{",
            "}",
            "{\"edition\"}",
            "nul",
            "{'a':1}",
            "{a:1}",
            "//",
            "\ufeff{}",
            "{} {}",
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "{\"a\":" + "9".repeat(900_000) + "}"
        }) {
            assertRefused(type, json.getBytes(UTF_8));
        }
        assertRefused(type, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1"})
    void anotherEncodingThanUtf8IsRefused(String charset) {
        String example = example(EventType.SECTION_REVISED, "unusual-text");

        assertRefused(EventType.SECTION_REVISED, example.getBytes(Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C080",
                "E08080",
                "EDA080",
                "EDB080",
                "EDA080EDB080",
                "F4908080",
                "F5808080",
                "FF",
                "80",
                "C3",
                "E282",
                "F09F98",
                "00"
            })
    void bytesThatAreNotUtf8OrNotTextAreRefused(String hex) {
        String example = example(EventType.SECTION_REVISED, "score-raised").replace("The country", "?");
        String withBytes = new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);

        assertRefused(EventType.SECTION_REVISED, example.replace("?", withBytes).getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatFollowsTheEventIsRefused() {
        String example = example(EventType.SECTION_REVISED, "score-raised");

        assertRefused(EventType.SECTION_REVISED, (example + "x").getBytes(UTF_8));
        assertRefused(EventType.SECTION_REVISED, (example + example).getBytes(UTF_8));
        assertRefused(EventType.SECTION_REVISED, ("\ufeff" + example).getBytes(UTF_8));
    }

    @Test
    void moreThanTheLargestEventIsRefusedUnread() {
        byte[] large = new byte[2_000_000];

        assertThatThrownBy(() -> EventCodec.read(large, SectionRevised.class))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage("2000000 bytes are more than 1000000");
    }

    @Test
    void anEventOfAnotherTypeIsRefused() {
        for (EventType type : EventType.values()) {
            for (EventType other : EventType.values()) {
                if (other != type) {
                    EventExamples.of(other)
                            .forEach(example ->
                                    assertRefused(type, example.json().getBytes(UTF_8)));
                }
            }
        }
    }

    @Test
    void namesWithOneHashCostNoTime() {
        String colliding = IntStream.range(0, 1 << 14)
                .mapToObj(i -> "\"" + collision(i) + "\":0")
                .collect(Collectors.joining(",", "{\"later\":{", "},"));
        byte[] json = example(EventType.SECTION_REVISED, "score-raised")
                .replaceFirst("\\{", colliding)
                .getBytes(UTF_8);

        assertTimeout(Duration.ofSeconds(2), () -> {
            try {
                assertThat(EventCodec.read(json, SectionRevised.class).revision())
                        .isEqualTo(3);
            } catch (MalformedEventException e) {
                assertThat(e).hasMessageContaining("collision");
            }
        });
    }

    @Test
    void theReasonIsSaidShortly() {
        String wrong = example(EventType.SECTION_REVISED, "score-raised").replace("2026-03-01T", "x".repeat(5_000));

        assertThatThrownBy(() -> EventCodec.read(wrong.getBytes(UTF_8), SectionRevised.class))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageStartingWith("not a time in UTC")
                .satisfies(e -> assertThat(e.getMessage().length()).isLessThanOrEqualTo(500));
    }

    private static void assertRefused(EventType type, byte[] json) {
        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThatThrownBy(() -> EventCodec.read(json, type.dataClass()))
                        .isInstanceOf(MalformedEventException.class)
                        .hasMessageMatching("(?s).+"));
    }

    /** {@code Aa} and {@code BB} have one hash in Java. */
    private static String collision(int bits) {
        StringBuilder name = new StringBuilder();
        for (int bit = 0; bit < 14; bit++) {
            name.append((bits >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return name.toString();
    }

    private static String example(EventType type, String name) {
        return EventExamples.of(type).stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow()
                .json();
    }
}
