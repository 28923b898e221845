package org.pamir.ingest.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.contract.methodology.Methodologies;

class MarkdownTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "# heading             | \\# heading",
                "###### heading        | \\###### heading",
                "> quotation           | \\> quotation",
                "- item                | \\- item",
                "+ item                | \\+ item",
                "* item                | \\* item",
                "1. item               | 1\\. item",
                "12) item              | 12\\) item",
                "---                   | \\---",
                "~~~ code              | \\~~~ code",
                "*strong*              | \\*strong\\*",
                "_weak_ snake_case     | \\_weak\\_ snake_case",
                "`code`                | \\`code\\`",
                "[text](target)        | \\[text](target)",
                "![text](target)       | !\\[text](target)",
                "<b>x</b>              | \\<b>x\\</b>",
                "<!-- x -->            | \\<!-- x -->",
                "&amp; &#38; & R&D     | \\&amp; \\&#38; & R&D",
                "C:\\* and \\ alone    | C:\\\\\\* and \\ alone"
            })
    void whatWouldBeMarkupIsEscaped(String plain, String markdown) {
        assertThat(MarkdownText.of(plain)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "State-owned firms (two of them) rose by 2.5%; that’s < 5%, isn’t it?",
                "1990 was a year. 2021, too.",
                "#1 in the list, 3 + 4 = 7, a - b, A & B, 5 > 4",
                "–5 degrees; e-mail: a.b@example.org"
            })
    void proseStaysAsItIs(String prose) {
        assertThat(MarkdownText.of(prose)).isEqualTo(prose);
    }

    @ParameterizedTest
    @MethodSource("org.pamir.ingest.profile.SampleProfiles#all")
    void aProfileIsProseButForItsAsterisks(byte[] profile) {
        String text = new String(profile, StandardCharsets.UTF_8).replace("*", "");

        ProfileText.Parsed parsed =
                ProfileText.parse(text, Methodologies.all().edition("2021").orElseThrow());

        assertThat(parsed.sections())
                .allSatisfy(section ->
                        assertThat(section.narrative()).isEqualTo(String.join("\n\n", section.paragraphs())));
    }
}
