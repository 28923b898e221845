package org.pamir.ingest.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.hostile.Mutations;

/** Whatever bytes come as a section or as a tag: they are read, or refused, and nothing else happens. */
class JsonDecodingTest {

    private static final String GOOD = """
            {"narrative": "Transit *of* \\u00e9 \\ud83c\\udfd4.", "scores": {"heroin_trade": 8.5, "cocaine_trade": null},
             "sources": [{"title": "A report", "url": "https://example.org/report"}], "message": "first"}""";

    @Test
    void spoiltSectionsAreReadOrRefused() {
        Mutations mutations = new Mutations(
                "\\ud800",
                "\\u0000",
                "1e999999999",
                "-0",
                "NaN",
                "\"heroin_trade\":",
                "[[[[[[[[[",
                "{}",
                "null",
                "\ufeff");
        Methodology methodology = Methodologies.all().edition("2021").orElseThrow();
        Section section = methodology.section("drugs").orElseThrow();
        for (int i = 0; i < Mutations.cases(4_000); i++) {
            byte[] body = mutations.of(GOOD.getBytes(StandardCharsets.UTF_8));

            assertThatCode(() -> read(methodology, section, body))
                    .as("seed %d: %s", mutations.seed(), Base64.getEncoder().encodeToString(body))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void spoiltTagsAreReadOrRefused() {
        Mutations mutations = new Mutations("W/", "\"\"", "*", ",", "\t", "\"1\", ");
        for (int i = 0; i < Mutations.cases(4_000); i++) {
            String header = mutations.of("\"1\", W/\"2\" , \"abc\"");

            assertThatCode(() -> EntityTags.parse(header))
                    .as("seed %d: %s", mutations.seed(), header)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", " ,", "\"1\",", "\"1\" , ", "\t", "W/\"\",", "\"", ",\t "})
    void listsOfTagsMayBeAsLongAsHeadersMay(String part) {
        assertThat(EntityTags.parse(part.repeat(16 * 1024 / part.length()))).isNotNull();
        assertThat(EntityTags.parse(part.repeat(16 * 1024 / part.length()) + "x"))
                .isEmpty();
    }

    private static void read(Methodology methodology, Section section, byte[] body) throws Exception {
        JsonBody.Result result = JsonBody.read(new ByteArrayInputStream(body));
        if (result instanceof JsonBody.Result.Json json) {
            try {
                SectionBody.read(methodology, section, json.json());
            } catch (HttpProblem refused) {
                assertThat(refused.getStatusCode()).isBetween(400, 499);
            }
        }
    }
}
