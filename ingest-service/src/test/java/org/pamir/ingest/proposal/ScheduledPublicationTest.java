package org.pamir.ingest.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pamir.ingest.identity.Login.as;
import static org.pamir.ingest.proposal.Api.approved;
import static org.pamir.ingest.proposal.Api.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pamir.ingest.RealPostgresAndKafka;

/** What is to be published at a certain hour. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class ScheduledPublicationTest {

    private static final String PAST = "{\"at\": \"2020-01-01T00:00:00Z\"}";

    @Test
    void whatIsDueIsPublishedInTheNameOfWhomSetTheHour() {
        long id = Api.drugs("author", "ALB", "Text.", 5);
        approved(id);

        schedule("reviewer", id, PAST).then().statusCode(200);

        JsonPath published = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Api.get(id),
                        proposal -> proposal.getString("state").equals("published"));
        assertThat(published.getString("published.by")).isEqualTo("reviewer");
        assertThat(published.getString("publish_at")).isNull();
        assertThat(Api.section("ALB", "drugs").jsonPath().getString("by")).isEqualTo("author");
        assertThat(actions(id)).contains("publication-scheduled", "proposal-published");
    }

    @Test
    void whatIsInTheWayIsKeptWithTheProposalAndNotTriedAgain() {
        Api.put("AND", "drugs", 0, "{\"narrative\": \"Before.\"}");
        long id = Api.drugs("author", "AND", 1, "Mine.", 5);
        approved(id);
        Api.put("AND", "drugs", 1, "{\"narrative\": \"Theirs.\"}");

        schedule("publisher", id, PAST).then().statusCode(200);

        JsonPath failed = await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.get(id), proposal -> proposal.getString("publication_problem") != null);
        assertThat(failed.getString("publication_problem")).isEqualTo("drugs conflicts with revision 2");
        assertThat(failed.getString("state")).isEqualTo("approved");
        assertThat(failed.getString("publish_at")).isNull();
        assertThat(actions(id)).contains("publication-failed");
    }

    @Test
    void anHourToComeIsKeptAndTakenAwayAgain() {
        long id = Api.drugs("author", "AUT", "Text.", 5);
        approved(id);

        schedule("publisher", id, "{\"at\": \"2999-01-01T00:00:00+05:00\"}")
                .then()
                .statusCode(200)
                .body("publish_at", equalTo("2998-12-31T19:00:00Z"))
                .body("scheduled_by", equalTo("publisher"));
        schedule("publisher", id, "{\"at\": null}").then().statusCode(200).body("publish_at", nullValue());
    }

    @Test
    void onlyWhatIsApprovedGetsAnHourAndOnlyFromThoseWhoMayPublish() {
        long id = Api.drugs("author", "BEL", "Text.", 5);

        assertThat(problem(schedule("publisher", id, PAST))).isEqualTo("409 wrong-state");
        assertThat(problem(schedule("author", id, PAST))).isEqualTo("403 forbidden");
        assertThat(schedule("publisher", id, "{}").statusCode()).isEqualTo(422);
        assertThat(schedule("publisher", id, "{\"at\": \"tomorrow\"}").statusCode())
                .isEqualTo(422);
    }

    private static Response schedule(String who, long id, String body) {
        return as(who).contentType("application/json").body(body).put("/api/proposals/" + id + "/publish-at");
    }

    private static String actions(long id) {
        return as("admin")
                .get("/api/audit?limit=100")
                .jsonPath()
                .getList("entries.findAll { it.proposal == " + id + " }.action")
                .toString();
    }
}
