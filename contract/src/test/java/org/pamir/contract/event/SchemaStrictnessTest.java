package org.pamir.contract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The schemas are tight enough to catch a writer's mistake. */
class SchemaStrictnessTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @EnumSource
    void aSchemaIsNamedByTheDataschemaOfItsEventsAndNeedsNoOtherFile(EventType type) {
        JsonNode schema = Schemas.node(type);

        assertThat(schema.path("$id").asText()).isEqualTo(type.dataSchema());
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.findValuesAsText("$ref")).isNotEmpty().allMatch(ref -> ref.startsWith("#/$defs/"));
    }

    @TestFactory
    Stream<DynamicTest> everyMemberOfEveryExampleIsRequired() {
        return Arrays.stream(EventType.values())
                .flatMap(type -> EventExamples.of(type).stream()
                        .map(example -> dynamicTest(type.type() + " " + example.name(), () -> {
                            Schemas schema = Schemas.open(type);
                            List<String> accepted = new ArrayList<>();
                            JsonNode event = JSON.readTree(example.json());
                            withoutEachMember(event, event, "", schema, accepted);
                            assertThat(accepted)
                                    .as("only entries of maps may be left out")
                                    .allMatch(path -> path.matches("/(scores|measures|sections)/[a-z_]+"));
                        })));
    }

    private static void withoutEachMember(
            JsonNode root, JsonNode node, String path, Schemas schema, List<String> accepted) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyStream().map(Map.Entry::getKey).toList()) {
                ObjectNode before = object.deepCopy();
                object.remove(name);
                if (schema.violations(root.toString()).isEmpty()) {
                    accepted.add(path + "/" + name);
                }
                object.setAll(before);
            }
        }
        if (node.isArray() && !node.isEmpty()) {
            withoutEachMember(root, node.get(0), path + "/0", schema, accepted);
        } else if (node.isObject()) {
            node.properties()
                    .forEach(field ->
                            withoutEachMember(root, field.getValue(), path + "/" + field.getKey(), schema, accepted));
        }
    }

    @ParameterizedTest(name = "{1}: {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SECTION_REVISED | score-raised | \"edition\": \"2021\" | \"edition\": \"21\"",
                "SECTION_REVISED | score-raised | \"country\": \"TJK\" | \"country\": \"tjk\"",
                "SECTION_REVISED | score-raised | \"section\": \"drugs\" | \"section\": \"Drugs\"",
                "SECTION_REVISED | score-raised | \"revision\": 3 | \"revision\": 0",
                "SECTION_REVISED | score-raised | \"revision\": 3 | \"revision\": 3.5",
                "SECTION_REVISED | score-raised | \"version\": 19 | \"version\": \"19\"",
                "SECTION_REVISED | score-raised | \"heroin_trade\": 9 | \"heroin_trade\": 0.5",
                "SECTION_REVISED | score-raised | \"heroin_trade\": 9 | \"heroin_trade\": 10.5",
                "SECTION_REVISED | score-raised | \"heroin_trade\": 9 | \"heroin_trade\": 5.25",
                "SECTION_REVISED | score-raised | \"heroin_trade\": 9 | \"heroin_trade\": \"9\"",
                "SECTION_REVISED | score-raised | \"heroin_trade\": 9 | \"heroin trade\": 9",
                "SECTION_REVISED | score-raised | https://example.org/interviews/17 | javascript:alert(1)",
                "SECTION_REVISED | score-raised | \"title\": \"Interview with a former customs officer\" | \"title\": \"\"",
                "SECTION_REVISED | score-raised | \"by\": \"a.karimova\" | \"by\": \"\"",
                "SECTION_REVISED | score-raised | \"by\": \"a.karimova\" | \"by\": null",
                "SECTION_REVISED | score-raised | .123456Z | .123456789Z",
                "SECTION_REVISED | score-raised | .123456Z | +05:00",
                "SECTION_REVISED | score-raised | The country | The\\u0000country",
                "SCORECARD_COMPUTED | complete | \"exact\": \"49/8\" | \"exact\": \"49/0\"",
                "SCORECARD_COMPUTED | complete | \"exact\": \"49/8\" | \"exact\": \"6.125\"",
                "SCORECARD_COMPUTED | complete | \"exact\": \"49/8\" | \"exact\": null",
                "SCORECARD_COMPUTED | complete | \"value\": 6.13 | \"value\": null",
                "SCORECARD_COMPUTED | complete | \"value\": 6.13 | \"value\": \"6.13\"",
                "SCORECARD_COMPUTED | complete | \"value\": 6.13 | \"value\": 10.01",
                "SCORECARD_COMPUTED | complete | \"scored\": 4, \"of\": 4, \"missing\": [] | \"scored\": 4, \"of\": 4, \"missing\": [\"a\"]",
                "SCORECARD_COMPUTED | complete | \"high_criminality_low_resilience\" | \"high\"",
                "SCORECARD_COMPUTED | complete | \"people\": 1 | \"people\": 0",
                "ASSESSMENT_MOVED | score-raised | \"delta\": 0.03 | \"delta\": null",
                "ASSESSMENT_MOVED | score-raised | \"from\": 5.61 | \"from\": null",
                "ASSESSMENT_MOVED | score-raised | \"from\": 62 | \"from\": 0",
                "ASSESSMENT_MOVED | score-raised | continent:Asia | Asia",
                "ASSESSMENT_MOVED | score-raised | \"ALB\" | \"Albania\"",
                "ASSESSMENT_MOVED | nothing-moved | \"ranks\": [] | \"ranks\": [{\"measure\": \"a\", \"scope\": \"world\", \"moved\": []}]"
            })
    void aMistakeIsRefused(EventType type, String example, String from, String to) {
        String sound = EventExamples.of(type).stream()
                .filter(candidate -> candidate.name().equals(example))
                .findFirst()
                .orElseThrow()
                .json();
        String wrong = sound.replace(from, to);

        assertThat(wrong).as("the table fits the example").isNotEqualTo(sound);
        assertThat(Schemas.open(type).violations(wrong)).isNotEmpty();
    }
}
