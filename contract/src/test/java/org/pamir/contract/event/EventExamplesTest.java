package org.pamir.contract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pamir.contract.ContractResources;
import org.pamir.contract.event.EventExamples.Example;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.PublishedScores;

class EventExamplesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static Stream<Arguments> examples() {
        return Arrays.stream(EventType.values())
                .flatMap(type -> EventExamples.of(type).stream().map(example -> arguments(type, example)));
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeHasSeveral(EventType type) {
        assertThat(EventExamples.of(type)).hasSizeGreaterThan(3);
        assertThat(EventExamples.of(type)).extracting(Example::name).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyOneKeepsToItsSchemaAndHasNothingBesides(EventType type, Example example) {
        assertThat(Schemas.open(type).violations(example.json())).isEmpty();
        assertThat(Schemas.closed(type).violations(example.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyOneIsWrittenAsItWasReadByteForByte(EventType type, Example example) throws Exception {
        Event event = EventCodec.read(example.json().getBytes(StandardCharsets.UTF_8), type.dataClass());

        byte[] written = EventCodec.write(event);

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(withoutBlanks(example.json()));
        assertThat(EventCodec.read(written, type.dataClass())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyOneNamesWhatItsEditionKnows(EventType type, Example example) throws Exception {
        Event event = EventCodec.read(example.json().getBytes(StandardCharsets.UTF_8), type.dataClass());
        Methodology methodology = Methodologies.all().edition(event.edition()).orElseThrow();

        assertThat(EventType.of(event)).isEqualTo(type);
        if (event instanceof SectionRevised revised) {
            assertThat(revised.scores().keySet())
                    .containsExactlyElementsOf(
                            methodology.section(revised.section()).orElseThrow().indicators().stream()
                                    .map(indicator -> indicator.code())
                                    .toList());
        } else if (event instanceof ScorecardComputed scorecard) {
            assertThat(scorecard.methodology()).isEqualTo(methodology.id());
            assertThat(scorecard.measures().keySet())
                    .containsExactlyElementsOf(methodology.measures().stream()
                            .map(measure -> measure.code())
                            .toList());
            scorecard
                    .measures()
                    .forEach((code, value) -> assertThat(
                                    value.exact() == null
                                            ? null
                                            : methodology
                                                    .bandScale(code)
                                                    .of(value.exact())
                                                    .code())
                            .isEqualTo(value.band()));
        } else if (event instanceof AssessmentMoved moved) {
            assertThat(moved.measures())
                    .allMatch(move -> methodology.measure(move.measure()).isPresent());
        }
    }

    @Test
    void theCompleteScorecardIsTheOneOfThePublishedScores() throws Exception {
        ScorecardComputed scorecard = (ScorecardComputed) read(EventType.SCORECARD_COMPUTED, "complete");
        Methodology methodology = Methodologies.all().edition("2021").orElseThrow();

        assertThat(scorecard.measures()).isEqualTo(methodology.evaluate(PublishedScores.of("2021", "TJK")));
        assertThat(scorecard.quadrant()).isEqualTo("high_criminality_low_resilience");
    }

    @Test
    void theIndexListsWhatIsThere() throws IOException {
        Path directory = Path.of("src", "main", "resources", "org", "pamir", "contract", "examples");
        List<String> files;
        try (Stream<Path> found = Files.walk(directory)) {
            files = found.filter(path -> path.toString().endsWith(".json"))
                    .map(path -> directory.relativize(path).toString().replace('\\', '/'))
                    .toList();
        }

        assertThat(ContractResources.lines("examples/index.txt")).containsExactlyInAnyOrderElementsOf(files);
    }

    private static Event read(EventType type, String name) throws MalformedEventException {
        Example found = EventExamples.of(type).stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow();
        return EventCodec.read(found.json().getBytes(StandardCharsets.UTF_8), type.dataClass());
    }

    private static String withoutBlanks(String json) throws IOException {
        return JSON.writeValueAsString(JSON.readTree(json));
    }
}
