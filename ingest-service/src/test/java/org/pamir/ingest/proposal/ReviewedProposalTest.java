package org.pamir.ingest.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.pamir.ingest.identity.Login.as;
import static org.pamir.ingest.proposal.Api.problem;
import static org.pamir.ingest.proposal.Api.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.ingest.RealPostgresAndKafka;

/** The life of proposals over HTTP, by those who have a part in it. Each test has a country of its own. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class ReviewedProposalTest {

    @BeforeEach
    void accounts() {
        Api.account("editor", "\"author\", \"reviewer\", \"publisher\"");
        Api.account("elsewhere", "\"publisher@AUT\"");
    }

    @Test
    void aProposalIsWrittenReviewedAnsweredApprovedAndPublished() {
        Response created = as("author")
                .contentType("application/json")
                .body(
                        "{\"edition\": \"2025\", \"country\": \"TJK\", \"title\": \"Seizures\", \"sections\": {\"drugs\": "
                                + Api.section("\"base_revision\": 0", "Transit.", "heroin_trade", 8) + "}}")
                .post("/api/proposals");
        created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header(
                        "Location",
                        endsWith("/api/proposals/" + created.jsonPath().getLong("id")))
                .body("state", equalTo("draft"))
                .body("author", equalTo("author"))
                .body("sections.drugs.draft", equalTo(1))
                .body("sections.drugs.scores.heroin_trade", equalTo(8))
                .body("published", nullValue());
        long id = created.jsonPath().getLong("id");

        step("author", id, "submit").then().statusCode(200).body("state", equalTo("in_review"));
        step("reviewer", id, "request-changes", "{\"comment\": \"Since when?\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("changes_requested"))
                .body("comments.text", contains("Since when?"));
        Api.save("author", id, "drugs", Api.section("\"draft\": 1", "Transit since 2019.", "heroin_trade", 8))
                .then()
                .statusCode(200)
                .body("sections.drugs.draft", equalTo(2));
        step("author", id, "submit", "{\"comment\": \"Said so.\"}").then().statusCode(200);
        step("reviewer", id, "approve")
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("reviewed_by", equalTo("reviewer"));
        step("publisher", id, "publish")
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("published.by", equalTo("publisher"))
                .body("published.revisions.drugs", equalTo(1));

        Api.section("TJK", "drugs")
                .then()
                .statusCode(200)
                .body("narrative", equalTo("Transit since 2019."))
                .body("by", equalTo("author"))
                .body("message", equalTo("Seizures"));
    }

    @Test
    void nobodyApprovesTheirOwnWhateverTheirRoles() {
        long id = Api.drugs("editor", "UZB", "Text.", 5);
        step("editor", id, "submit").then().statusCode(200);

        assertThat(problem(step("editor", id, "approve"))).isEqualTo("403 own-proposal");
        assertThat(problem(step("editor", id, "request-changes", "{\"comment\": \"x\"}")))
                .isEqualTo("403 own-proposal");
        assertThat(Api.get(id).getString("state")).isEqualTo("in_review");
    }

    @ParameterizedTest
    @CsvSource({
        "author, approve, 403 forbidden",
        "publisher, approve, 403 forbidden",
        "reviewer, submit, 403 forbidden",
        "publisher, withdraw, 403 not-the-author",
        "author, publish, 403 forbidden",
        "reviewer, publish, 409 wrong-state",
        "reviewer, approve, 409 wrong-state",
        "admin, submit, 403 forbidden"
    })
    void aDraftIsItsAuthorsAlone(String who, String step, String expected) {
        long id = Api.drugs(who.equals("author") ? "publisher" : "author", "KAZ", "Text.", 5);

        assertThat(problem(step(who, id, step))).isEqualTo(expected);
    }

    @Test
    void anApprovalIsVoidOnceTheAuthorTakesItBack() {
        long id = Api.drugs("author", "KGZ", "Text.", 5);
        Api.approved(id);
        assertThat(problem(Api.save("author", id, "drugs", Api.section("\"draft\": 1", "New.", "heroin_trade", 5))))
                .isEqualTo("409 wrong-state");

        step("author", id, "revise")
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("reviewed_by", nullValue());

        assertThat(problem(step("reviewer", id, "publish"))).isEqualTo("409 wrong-state");
    }

    @Test
    void whatSomebodyHasNotSeenTheyDoNotChange() {
        long id = Api.drugs("author", "TKM", "Text.", 5);
        step("author", id, "submit").then().statusCode(200);

        assertThat(problem(step("reviewer", id, 1, "approve", "{}"))).isEqualTo("412 stale-proposal");
        assertThat(problem(as("reviewer")
                        .contentType("application/json")
                        .body("{}")
                        .post("/api/proposals/" + id + "/approve")))
                .isEqualTo("428 precondition-required");
        assertThat(problem(as("author")
                        .contentType("application/json")
                        .header("If-Match", "\"1\"")
                        .body("{\"title\": \"x\"}")
                        .patch("/api/proposals/" + id)))
                .isEqualTo("412 stale-proposal");
    }

    @Test
    void titleAndMessageChangeAndTheRestStays() {
        long id = Api.drugs("author", "AFG", "Text.", 5);

        Response renamed = as("author")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"title\": \"Another\"}")
                .patch("/api/proposals/" + id);

        renamed.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Another"))
                .body("message", equalTo("because"));
    }

    @Test
    void everybodySeesWhatWaitsForThem() {
        long draft = Api.drugs("author", "IRN", "Text.", 5);
        long inReview = Api.drugs("author", "IRN", "Text.", 5);
        step("author", inReview, "submit").then().statusCode(200);
        long approved = Api.drugs("author", "IRN", "Text.", 5);
        Api.approved(approved);

        assertThat(waiting("author")).containsExactly(draft);
        assertThat(waiting("reviewer")).containsExactly(inReview);
        assertThat(waiting("publisher")).containsExactly(approved);
    }

    @Test
    void whoIsGrantedAnotherCountrySeesNothingOfIt() {
        long id = Api.drugs("author", "PAK", "Text.", 5);

        assertThat(problem(as("elsewhere").get("/api/proposals/" + id))).isEqualTo("403 forbidden");
        assertThat(problem(as("elsewhere").get("/api/proposals/" + id + "/merge")))
                .isEqualTo("403 forbidden");
        assertThat(problem(as("author").get("/api/proposals/999999"))).isEqualTo("404 unknown-proposal");
        as("elsewhere").get("/api/proposals").then().statusCode(200).body("proposals.id", not(hasItem((int) id)));
        as("author").get("/api/proposals").then().statusCode(200).body("proposals.id", hasItem((int) id));
    }

    @Test
    void aPublisherPublishesTheirOwnWhereNoReviewIsRequired() {
        long id = Api.drugs("publisher", "IND", "Text.", 5);

        step("publisher", id, "publish").then().statusCode(200).body("published.revisions.drugs", equalTo(1));

        assertThat(problem(step("publisher", id, "publish"))).isEqualTo("409 wrong-state");
    }

    private static List<Long> waiting(String who) {
        return as(who).get("/api/proposals?waiting_for_me=true&country=IRN")
                .jsonPath()
                .getList("proposals.id", Long.class);
    }
}
