package org.pamir.ingest.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.ingest.identity.Login.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pamir.ingest.RealPostgresAndKafka;

/** What no editor would send as a proposal: each is refused with a problem, and names every place. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class HostileProposalTest {

    static Stream<Arguments> contents() {
        return Stream.of(
                wrong(proposal("\"state\": \"published\", \"author\": \"reviewer\""), "/state", "/author"),
                wrong(proposal("\"reviewed_by\": \"x\", \"version\": 9, \"id\": 1"), "/reviewed_by", "/version", "/id"),
                wrong("{\"title\": \"\"}", "/edition", "/country", "/title"),
                wrong(
                        "{\"edition\": \"1999\", \"country\": \"tjk\", \"title\": \" \"}",
                        "/edition",
                        "/country",
                        "/title"),
                wrong("[]", "", "/edition", "/country", "/title"),
                wrong(proposal("\"message\": \"" + "x".repeat(1_001) + "\""), "/message"),
                wrong(proposal("\"sections\": []"), "/sections"),
                wrong(
                        proposal("\"sections\": {\"Drugs\": {}, \"people/x\": {}}"),
                        "/sections/Drugs",
                        "/sections/people~1x"),
                wrong(drugs("\"base_revision\": 5"), "/sections/drugs/base_revision"),
                wrong(drugs("\"base_revision\": -1"), "/sections/drugs/base_revision"),
                wrong(drugs("\"narrative\": \"x\""), "/sections/drugs/base_revision"),
                wrong(
                        drugs("\"base_revision\": 0, \"draft\": 3, \"message\": \"x\", \"by\": \"x\""),
                        "/sections/drugs/draft",
                        "/sections/drugs/message",
                        "/sections/drugs/by"),
                wrong(
                        drugs(
                                "\"base_revision\": 0, \"scores\": {\"heroin_trade\": 11, \"x\": 1}, \"narrative\": \"a\\u0000\""),
                        "/sections/drugs/scores/x",
                        "/sections/drugs/scores/heroin_trade",
                        "/sections/drugs/narrative"),
                wrong(
                        drugs("\"base_revision\": 0, \"narrative\": \"" + "x".repeat(20_001) + "\""),
                        "/sections/drugs/narrative"));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void whatIsWrongIsNamedAllAtOnce(String body, List<String> pointers) {
        Response refused = post(body);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().<String>getList("errors.pointer")).containsExactlyInAnyOrderElementsOf(pointers);
    }

    @Test
    void whatIsNoJsonOrTooMuchIsRefusedBeforeItIsRead() {
        assertThat(post("{\"title\": \"a\", \"title\": \"b\"}").statusCode()).isEqualTo(400);
        assertThat(post("{\"title\": \"\\ud800\"}").statusCode()).isEqualTo(400);
        assertThat(post("[".repeat(30_000)).statusCode()).isEqualTo(400);
        assertThat(post("{\"title\": \"" + "x".repeat(512 * 1024) + "\"}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void nobodyHasANulInTheirName() {
        Response refused = as("author").urlEncodingEnabled(false).get("/api/proposals?author=%00&state=draft");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
    }

    @Test
    void aProposalMayBringMoreThanOneSectionMay() {
        String long1 = Api.section("\"base_revision\": 0", "я".repeat(20_000), "heroin_trade", 5);
        String long2 = Api.section("\"base_revision\": 0", "я".repeat(20_000), "human_smuggling", 5);

        long id = Api.created("author", "GRC", "\"drugs\": " + long1 + ", \"people\": " + long2);

        assertThat(Api.get(id).getString("sections.people.narrative")).hasSize(20_000);
        assertThat(Api.save("author", id, "drugs", "{\"draft\": 1, \"narrative\": \"" + "x".repeat(70_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aStepTakesACommentAndNothingElse() {
        long id = Api.drugs("author", "HUN", "Text.", 5);

        Response refused = Api.step("author", id, "submit", "{\"state\": \"approved\", \"by\": \"reviewer\"}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().<String>getList("errors.pointer")).containsExactlyInAnyOrder("/state", "/by");
        assertThat(Api.get(id).getString("state")).isEqualTo("draft");
    }

    @Test
    void aProposalWithoutSectionsOrWithAnOpenConflictIsNotHandedIn() {
        long empty = Api.created("author", "ISL", "");
        long marked = Api.drugs("author", "ISL", "<<<<<<< mine\\nA.\\n=======\\nB.\\n>>>>>>> theirs\\n", 5);

        assertThat(Api.step("author", empty, "submit").jsonPath().getString("errors[0].pointer"))
                .isEqualTo("/sections");
        assertThat(Api.step("author", marked, "submit").jsonPath().getString("errors[0].pointer"))
                .isEqualTo("/sections/drugs/narrative");
    }

    private static Response post(String body) {
        return as("author").contentType("application/json").body(body).post("/api/proposals");
    }

    private static Arguments wrong(String body, String... pointers) {
        return Arguments.of(body, List.of(pointers));
    }

    private static String drugs(String content) {
        return proposal("\"sections\": {\"drugs\": {" + content + "}}");
    }

    private static String proposal(String more) {
        return "{\"edition\": \"2025\", \"country\": \"GRC\", \"title\": \"A title\", " + more + "}";
    }
}
