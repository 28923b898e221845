package org.pamir.ingest.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.ingest.identity.Login.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pamir.ingest.RealPostgresAndKafka;

/** Text that is odd and legal comes back as it was written, character for character: nothing normalises it. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class UnusualTextTest {

    private static final String SECTION = "/api/editions/2025/countries/BTN/sections/drugs";

    static Stream<String> texts() {
        return Stream.of(
                "composed \u00e9 and decomposed e\u0301",
                "Z" + "\u0335\u0321\u0489".repeat(1_000),
                "right to left \u202e\u05d0\u05d1 \u2066 isolate",
                "no width \u200b\u200c\u200d\u2060\ufeff",
                "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\uddf9\ud83c\uddef \ud83c\udff4\udb40\udc67\udb40\udc7f",
                "no characters \ufffe \uffff \udbff\udfff, private \ue000",
                "separators \u2028 \u2029 \u0085 \u000b \f",
                "controls \u0001 \u001b[31m \u007f \u009f",
                "line ends \r\n and \r and \n, tab \t",
                "\u212b \u00c5 \ufb01 \u1e9e \u0130 \u0131",
                "'; DROP TABLE revision;-- $$x$$ \\ \\\\ %00 %s {} {{7*7}} ${jndi:ldap://x} #{1}",
                "= + - @ \uff1d \uff0b \uff0d \uff20");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void legalTextComesBackAsItWasWritten(String text) {
        String title = text.substring(0, text.offsetByCodePoints(0, 6));
        var written = as("publisher")
                .contentType("application/json; charset=UTF-8")
                .header(as("publisher").get(SECTION).statusCode() == 404 ? "If-None-Match" : "If-Match", "*")
                .body(Map.of(
                        "narrative",
                        text,
                        "message",
                        text.length() > 500 ? "long" : text,
                        "sources",
                        List.of(Map.of("title", title, "url", "https://example.org"))))
                .put(SECTION);
        assertThat(written.statusCode()).as(written.asString()).isIn(200, 201);

        var read = as("publisher").get(SECTION).jsonPath();

        assertThat(read.getString("narrative")).isEqualTo(text);
        assertThat(read.getString("sources[0].title")).isEqualTo(title);
    }
}
