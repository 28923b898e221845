package org.pamir.ingest.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pamir.ingest.identity.Login.as;
import static org.pamir.ingest.proposal.Api.approved;
import static org.pamir.ingest.proposal.Api.problem;
import static org.pamir.ingest.proposal.Api.put;
import static org.pamir.ingest.proposal.Api.section;
import static org.pamir.ingest.proposal.Api.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pamir.ingest.RealPostgresAndKafka;

/** Proposals on their way into a ledger that moved meanwhile. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class PublicationTest {

    private static final String TEXT = "One stays. Two stays. Three stays.";
    private static final String SETTLED = "{\"section\": \"drugs\", \"draft\": %d, \"current_revision\": %d,"
            + " \"narrative\": \"%s\", \"scores\": {\"heroin_trade\": 5}}";

    @Test
    void whatOthersPublishedMeanwhileIsMergedIn() {
        put("ARG", "drugs", 0, "{\"narrative\": \"" + TEXT + "\", \"scores\": {\"heroin_trade\": 5}}");
        long first = Api.drugs("author", "ARG", 1, TEXT.replace("One stays", "One goes"), 5);
        long second = Api.drugs("author", "ARG", 1, TEXT.replace("Three stays", "Three goes"), 5.5);
        approved(first);
        approved(second);

        step("publisher", first, "publish").then().statusCode(200).body("published.revisions.drugs", equalTo(2));
        step("publisher", second, "publish").then().statusCode(200).body("published.revisions.drugs", equalTo(3));

        Api.section("ARG", "drugs")
                .then()
                .body("narrative", equalTo("One goes. Two stays. Three goes."))
                .body("scores.heroin_trade", equalTo(5.5f));
    }

    @Test
    void aConflictInOneSectionPublishesNoneAndIsSettledByTheAuthor() {
        put("BOL", "drugs", 0, "{\"narrative\": \"" + TEXT + "\", \"scores\": {\"heroin_trade\": 5}}");
        long id = Api.created(
                "author",
                "BOL",
                people("Many.") + ", \"drugs\": "
                        + section("\"base_revision\": 1", TEXT.replace("Two stays", "Two goes"), "heroin_trade", 5));
        approved(id);
        put(
                "BOL",
                "drugs",
                1,
                "{\"narrative\": \"" + TEXT.replace("Two stays", "Two doubles")
                        + "\", \"scores\": {\"heroin_trade\": 5}}");

        Response refused = step("publisher", id, "publish");

        assertThat(problem(refused)).isEqualTo("409 conflict");
        refused.then()
                .body("conflicts.keySet()", contains("drugs"))
                .body("conflicts.drugs.current_revision", equalTo(2))
                .body("conflicts.drugs.conflicts[0].mine", equalTo("Two goes. "));
        assertThat(Api.section("BOL", "people").statusCode()).isEqualTo(404);
        as("author")
                .get("/api/proposals/" + id + "/merge")
                .then()
                .body("sections.people.clean", equalTo(true))
                .body("sections.drugs.clean", equalTo(false));

        assertThat(problem(settle(id, SETTLED.formatted(1, 1, "Both.")))).isEqualTo("409 overtaken");
        String marked = "<<<<<<< mine\\nTwo goes.\\n=======\\nTwo doubles.\\n>>>>>>> theirs\\n";
        assertThat(settle(id, SETTLED.formatted(1, 2, marked)).statusCode()).isEqualTo(422);
        settle(id, SETTLED.formatted(1, 2, "One stays. Two goes twice. Three stays."))
                .then()
                .statusCode(200)
                .body("state", equalTo("in_review"))
                .body("reviewed_by", nullValue())
                .body("sections.drugs.base_revision", equalTo(2));
        step("reviewer", id, "approve").then().statusCode(200);
        step("publisher", id, "publish")
                .then()
                .statusCode(200)
                .body("published.revisions.drugs", equalTo(3))
                .body("published.revisions.people", equalTo(1));
    }

    @Test
    void aSectionThatIsThereAlreadyIsSaidToBeUnchanged() {
        long id = Api.created(
                "author",
                "BRA",
                people("Many.") + ", \"drugs\": " + section("\"base_revision\": 0", "Same.", "heroin_trade", 5));
        approved(id);
        put("BRA", "drugs", 0, section("\"message\": \"\"", "Same.", "heroin_trade", 5));

        Response published = step("publisher", id, "publish");

        published
                .then()
                .statusCode(200)
                .body("published.unchanged", contains("drugs"))
                .body("published.revisions.drugs", equalTo(1))
                .body("published.revisions.people", equalTo(1));
    }

    @Test
    void manyAtOncePublishOnce() throws Exception {
        long id = Api.drugs("author", "CHL", "Once.", 5);
        approved(id);
        int version = Api.get(id).getInt("version");
        ExecutorService editors = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> attempts = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () ->
                            step("publisher", id, version, "publish", "{}").statusCode())
                    .toList();

            List<Integer> statuses = editors.invokeAll(attempts).stream()
                    .map(PublicationTest::result)
                    .toList();

            assertThat(statuses).containsOnlyOnce(200);
            assertThat(statuses).filteredOn(status -> status != 200).containsOnly(412);
        } finally {
            editors.shutdown();
        }
        assertThat(Api.section("CHL", "drugs").jsonPath().getInt("revision")).isEqualTo(1);
    }

    @Test
    void aJumpWaitsForAnAnswerThatLapsesWhenTheScoreIsAnother() {
        put("COL", "drugs", 0, section("\"message\": \"\"", "Text.", "heroin_trade", 5));
        long id = Api.drugs("author", "COL", 1, "Text, longer.", 8);
        approved(id);

        Response refused = step("publisher", id, "publish");
        assertThat(problem(refused)).isEqualTo("409 unanswered-warnings");
        assertThat(refused.jsonPath().getString("warnings[0].rule")).isEqualTo("score_jump");
        answer(id, "Seizures doubled.").then().statusCode(200).body("warnings[0].answer.by", equalTo("author"));
        step("author", id, "revise").then().statusCode(200);
        Api.save("author", id, "drugs", section("\"draft\": 1", "Text, longer.", "heroin_trade", 9))
                .then()
                .statusCode(200)
                .body("answers[0].counts", equalTo(false));
    }

    @Test
    void anAnsweredJumpIsPublishedAndTheAnswerStays() {
        put("GUY", "drugs", 0, section("\"message\": \"\"", "Text.", "heroin_trade", 5));
        long id = Api.drugs("author", "GUY", 1, "Text, longer.", 8);
        answer(id, "Seizures doubled.").then().statusCode(200);
        approved(id);

        step("publisher", id, "publish").then().statusCode(200).body("answers[0].text", equalTo("Seizures doubled."));
    }

    private static String people(String narrative) {
        return "\"people\": " + section("\"base_revision\": 0", narrative, "human_smuggling", 4);
    }

    private static Response settle(long id, String body) {
        return as("author").contentType("application/json").body(body).post("/api/proposals/" + id + "/settle");
    }

    private static Response answer(long id, String text) {
        return as("author")
                .contentType("application/json")
                .body("{\"rule\": \"score_jump\", \"section\": \"drugs\", \"indicator\": \"heroin_trade\", \"text\": \""
                        + text + "\"}")
                .put("/api/proposals/" + id + "/answers");
    }

    private static int result(Future<Integer> attempt) {
        try {
            return attempt.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
