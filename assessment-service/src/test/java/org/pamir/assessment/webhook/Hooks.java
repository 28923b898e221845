package org.pamir.assessment.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A consumer at the API of webhooks. */
final class Hooks {

    static final String ALPHA = "alpha-0123456789-0123456789-0123456789";
    static final String BETA = "beta-0123456789-0123456789-0123456789";

    private Hooks() {}

    static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key).contentType("application/json");
    }

    /** A subscription as it was answered when it was made, with its secret. */
    static JsonPath create(Receiver receiver, String filter) {
        Response answer = as(ALPHA)
                .body("{\"url\": \"" + receiver.url() + "\", \"filter\": " + filter
                        + ", \"description\": \"of a test\"}")
                .post("/api/webhooks");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    /** One whose receiver has repeated the challenge. */
    static JsonPath active(Receiver receiver, String filter) {
        JsonPath made = create(receiver, filter);
        awaitState(made.getString("id"), "active");
        return made;
    }

    static JsonPath one(String id) {
        return as(ALPHA).get("/api/webhooks/" + id).jsonPath();
    }

    static void awaitState(String id, String state) {
        soon().untilAsserted(() -> assertThat(one(id).getString("state"))
                .as(() -> deliveries(id, "").prettify())
                .isEqualTo(state));
    }

    static JsonPath deliveries(String id, String query) {
        return as(ALPHA).get("/api/webhooks/" + id + "/deliveries" + query).jsonPath();
    }

    /** How many deliveries have been taken, the verification among them. */
    static int delivered(String id) {
        return deliveries(id, "?state=delivered").getList("deliveries").size();
    }

    static void deleteAll() {
        for (String key : List.of(ALPHA, BETA)) {
            List<String> ids = as(key).get("/api/webhooks").jsonPath().getList("webhooks.id");
            ids.forEach(id -> as(key).delete("/api/webhooks/" + id).then().statusCode(204));
        }
    }

    static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20));
    }
}
