package org.pamir.ingest.desk;

import static org.pamir.ingest.identity.Login.as;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;

/** Content for pages to show, written through the API. The sentences are invented. */
final class Written {

    private static final String EDITION = "2023";
    private static final String TEXT = """
            The **northern corridor** carries more than the customs posts along it can open. Drivers wait for hours, and \
            whoever waits for hours meets somebody who offers to shorten the queue.

            Three things changed in the last year:

            * the weighbridge at the lake was moved inland,
            * two clans that had shared the road fell out,
            * prices in the capital doubled.

            > "Nobody asks what is in the sacks," said a warehouse keeper.

            What the police call *small trade* has stayed what it was. [A study](https://example.org/study) counts \
            1,200 crossings a day; <script>alert(1)</script> none of them is watched.""";

    private Written() {}

    /** All sections, but with gaps: the last one is not scored, another has neither text nor source. */
    static void assessment(String country) {
        Methodology methodology = Methodologies.all().edition(EDITION).orElseThrow();
        int score = 3;
        for (Section section : methodology.sections()) {
            StringBuilder scores = new StringBuilder();
            for (Indicator indicator : section.indicators()) {
                scores.append(scores.isEmpty() ? "" : ",").append('"').append(indicator.code());
                scores.append("\":").append(score % 9 + 1).append(score % 2 == 0 ? ".5" : "");
                score++;
            }
            boolean bare = section.code().equals("financial_crimes");
            boolean unscored = section.equals(
                    methodology.sections().get(methodology.sections().size() - 1));
            put(country, section.code(), 0, bare ? "" : TEXT, unscored ? "" : scores.toString(), !bare, "first draft");
        }
    }

    /** One more revision, in which a score and a sentence change. */
    static Response revise(String country, String section, int from, String narrative, String scores, String message) {
        return put(country, section, from, narrative, scores, true, message);
    }

    static String text() {
        return TEXT;
    }

    private static Response put(
            String country, String section, int from, String narrative, String scores, boolean sourced, String why) {
        Map<String, String> source =
                Map.of("title", "Traffic on the northern corridor, a field study", "url", "https://example.org/study");
        return as("publisher")
                .contentType(ContentType.JSON)
                .header(from == 0 ? "If-None-Match" : "If-Match", from == 0 ? "*" : "\"" + from + "\"")
                .body(Map.of(
                        "narrative",
                        narrative,
                        "scores",
                        JsonPath.from("{" + scores + "}").getMap(""),
                        "sources",
                        sourced ? List.of(source) : List.of(),
                        "message",
                        why))
                .put("/api/editions/" + EDITION + "/countries/" + country + "/sections/" + section);
    }
}
