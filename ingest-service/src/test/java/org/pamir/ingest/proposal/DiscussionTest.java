package org.pamir.ingest.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pamir.ingest.identity.Login.as;
import static org.pamir.ingest.proposal.Api.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.ingest.RealPostgresAndKafka;

/** What reviewers and authors say to each other. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class DiscussionTest {

    @Test
    void aCommentOnAnIndicatorIsResolvedAndReopened() {
        long id = Api.drugs("author", "CZE", "Text.", 5);
        Response said = comment(
                "reviewer", id, "{\"section\": \"drugs\", \"indicator\": \"heroin_trade\", \"text\": \"Why 5?\"}");
        said.then()
                .statusCode(201)
                .body("indicator", equalTo("heroin_trade"))
                .body("by", equalTo("reviewer"))
                .body("resolved", nullValue());
        String path = "/api/proposals/" + id + "/comments/" + said.jsonPath().getLong("id");

        as("author").post(path + "/resolve").then().statusCode(200).body("comments[0].resolved.by", equalTo("author"));
        as("reviewer").get("/api/proposals?country=CZE").then().body("proposals[0].open_comments", equalTo(0));
        as("reviewer").post(path + "/reopen").then().statusCode(200).body("comments[0].resolved", nullValue());
        as("reviewer").get("/api/proposals?country=CZE").then().body("proposals[0].open_comments", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text": ""}                                                            | /text
            {"text": "a\\u0000b"}                                                   | /text
            {"section": "Drugs", "text": "x"}                                       | /section
            {"indicator": "heroin_trade", "text": "x"}                              | /indicator
            {"section": "drugs", "indicator": "human_smuggling", "text": "x"}       | /indicator
            {"text": "x", "by": "reviewer"}                                         | /by
            {"text": "x", "resolved": true}                                         | /resolved
            {"text": 1}                                                             | /text
            """)
    void aCommentThatCannotBeIsRefused(String body, String pointer) {
        long id = Api.drugs("author", "DNK", "Text.", 5);

        Response refused = comment("reviewer", id, body);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly(pointer);
    }

    @Test
    void aCommentHasFiveThousandCharactersAtMost() {
        long id = Api.drugs("author", "EST", "Text.", 5);

        assertThat(comment("reviewer", id, "{\"text\": \"" + "x".repeat(5_000) + "\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(comment("reviewer", id, "{\"text\": \"" + "x".repeat(5_001) + "\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void changesAreNotRequestedWithoutAWord() {
        long id = Api.drugs("author", "FIN", "Text.", 5);
        Api.step("author", id, "submit").then().statusCode(200);

        Response silent = Api.step("reviewer", id, "request-changes");

        silent.then().statusCode(422).body("errors.pointer", contains("/comment"));
    }

    @Test
    void commentsAndWarningsThatAreNotThereAreUnknown() {
        long id = Api.drugs("author", "FRA", "Text.", 5);

        assertThat(problem(as("author").post("/api/proposals/" + id + "/comments/999999/resolve")))
                .isEqualTo("404 unknown-comment");
        assertThat(problem(as("author")
                        .contentType("application/json")
                        .body("{\"rule\": \"score_jump\", \"section\": \"drugs\", \"text\": \"x\"}")
                        .put("/api/proposals/" + id + "/answers")))
                .isEqualTo("404 unknown-warning");
    }

    private static Response comment(String who, long id, String body) {
        return as(who).contentType("application/json").body(body).post("/api/proposals/" + id + "/comments");
    }
}
