package org.pamir.contract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.contract.Seed;
import org.pamir.contract.event.AssessmentMoved.MeasureMove;
import org.pamir.contract.event.AssessmentMoved.RankMove;
import org.pamir.contract.event.AssessmentMoved.RankMoves;
import org.pamir.contract.methodology.Score;

class EventCodecTest {

    private static final Instant AT = Instant.parse("2026-03-01T08:30:00.123456Z");

    @Test
    void generatedEventsComeBackAsTheyWereAndKeepToTheSchema() throws Exception {
        Random random = Seed.random();
        GeneratedEvents events = new GeneratedEvents(random);
        Map<EventType, Schemas> schemas = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            schemas.put(type, Schemas.closed(type));
        }
        for (int i = 0; i < 3_000; i++) {
            Event event = events.next();
            EventType type = EventType.of(event);

            byte[] json = EventCodec.write(event);

            assertThat(EventCodec.read(json, type.dataClass())).as(Seed.of(i)).isEqualTo(event);
            assertThat(EventCodec.write(EventCodec.read(json, type.dataClass())))
                    .as(Seed.of(i))
                    .isEqualTo(json);
            assertThat(schemas.get(type).violations(new String(json, StandardCharsets.UTF_8)))
                    .as(Seed.of(i))
                    .isEmpty();
        }
    }

    @Test
    void equalEventsGiveEqualBytes() {
        GeneratedEvents one = new GeneratedEvents(new Random(Seed.VALUE));
        GeneratedEvents two = new GeneratedEvents(new Random(Seed.VALUE));
        for (int i = 0; i < 300; i++) {
            assertThat(EventCodec.write(one.next())).as(Seed.of(i)).isEqualTo(EventCodec.write(two.next()));
        }
    }

    @Test
    void isWrittenInSnakeCaseWithoutBlanksInTheOrderOfTheRecord() {
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put("heroin_trade", Score.of("9.0"));
        scores.put("cocaine_trade", null);
        SectionRevised event = revised("a \"b\"\n", scores, AT);

        assertThat(new String(EventCodec.write(event), StandardCharsets.UTF_8)).isEqualTo("""
                        {"edition":"2021","country":"TJK","section":"drugs","revision":3,"version":19,\
                        "narrative":"a \\"b\\"\\n","scores":{"heroin_trade":9,"cocaine_trade":null},"sources":[],\
                        "by":"desk","at":"2026-03-01T08:30:00.123456Z","message":""}""");
    }

    @Test
    void fieldsOfALaterVersionAreIgnored() throws Exception {
        SectionRevised event = revised("n", Map.of(), AT);
        String later = json(event)
                .replaceFirst("\\{", "{\"reviewed\":{\"by\":[1,{\"x\":null}]},")
                .replace("\"sources\":[]", "\"sources\":[{\"title\":\"t\",\"url\":\"u\",\"archived\":true}]");

        SectionRevised read = EventCodec.read(utf8(later), SectionRevised.class);

        assertThat(read.narrative()).isEqualTo("n");
        assertThat(read.sources()).containsExactly(new Source("t", "u"));
    }

    @Test
    void oneValueHasOneFormHoweverItWasWritten() throws Exception {
        String card = EventExamples.of(EventType.SCORECARD_COMPUTED).get(0).json();
        String moved = EventExamples.of(EventType.ASSESSMENT_MOVED).stream()
                .filter(example -> example.name().equals("score-raised"))
                .findFirst()
                .orElseThrow()
                .json();

        assertThat(EventCodec.read(utf8(card.replace("5.1,", "5.100,")), ScorecardComputed.class))
                .isEqualTo(EventCodec.read(utf8(card), ScorecardComputed.class));
        assertThat(EventCodec.read(utf8(moved.replace("\"to\": 9,", "\"to\": 90e-1,")), AssessmentMoved.class))
                .isEqualTo(EventCodec.read(utf8(moved), AssessmentMoved.class));
    }

    @Test
    void whetherAScoreIsOnTheScaleIsForTheMethodologyToSay() throws Exception {
        String json = json(revised("n", Map.of("heroin_trade", Score.of("5")), AT));

        SectionRevised read =
                EventCodec.read(utf8(json.replace("\"heroin_trade\":5", "\"heroin_trade\":11")), SectionRevised.class);

        assertThat(read.scores()).containsEntry("heroin_trade", Score.of("11"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\ud800", "\udc00", "a\ud83d", "\udc00\ud800"})
    void aTextThatNobodyCouldStoreIsNotWritten(String text) {
        SectionRevised event = revised(text, Map.of(), AT);

        assertThatThrownBy(() -> EventCodec.write(event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SectionRevised of 2021/TJK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T08:30:00.123456789Z", "-0001-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void aTimeThatWouldNotComeBackIsNotWritten(String at) {
        SectionRevised event = revised("", Map.of(), Instant.parse(at));

        assertThatThrownBy(() -> EventCodec.write(event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("microseconds");
    }

    @Test
    void whatIsTooLargeToReadIsNotWritten() {
        SectionRevised event = revised("x".repeat(EventCodec.LARGEST_EVENT_BYTES), Map.of(), AT);

        assertThatThrownBy(() -> EventCodec.write(event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are more than 1000000");
    }

    @Test
    void theLargestMovementFits() {
        List<MeasureMove> measures = new ArrayList<>();
        List<RankMoves> ranks = new ArrayList<>();
        for (String measure : List.of("criminality", "criminal_markets", "a", "b", "c", "d")) {
            measures.add(new MeasureMove(measure, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.valueOf(9)));
            for (String scope : List.of("world", "continent:Africa", "region:Central Asia and the Caucasus")) {
                ranks.add(new RankMoves(
                        measure, scope, java.util.Collections.nCopies(193, new RankMove("TJK", 193, 192))));
            }
        }
        AssessmentMoved event = new AssessmentMoved(
                "2021", "TJK", 1, AT, new Cause("drugs", 1, "b", "m"), measures, List.of(), null, ranks);

        assertThat(EventCodec.write(event).length).isLessThan(EventCodec.LARGEST_EVENT_BYTES / 4);
    }

    private static SectionRevised revised(String narrative, Map<String, Score> scores, Instant at) {
        return new SectionRevised("2021", "TJK", "drugs", 3, 19, narrative, scores, List.of(), "desk", at, "");
    }

    private static String json(Event event) {
        return new String(EventCodec.write(event), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
