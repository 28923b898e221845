package org.pamir.assessment.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pamir.assessment.webhook.Hooks.ALPHA;
import static org.pamir.assessment.webhook.Hooks.BETA;
import static org.pamir.assessment.webhook.Hooks.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SubscriptionsTest {

    private static final String NOTHING = "{\"edition\": [\"2025\"], \"country\": [\"NRU\"]}";

    @Inject
    DataSource database;

    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        Hooks.deleteAll();
        receiver.close();
    }

    @Test
    void aNewOneIsPendingAndShowsItsSecretOnce() {
        receiver.behave(request -> Receiver.Answer.of(200));

        Response answer = as(ALPHA)
                .body("{\"url\": \"" + receiver.url()
                        + "\", \"filter\": {\"region\": [\"Melanesia\"], \"type\": [\"movement\"]}}")
                .post("/api/webhooks");

        answer.then()
                .statusCode(201)
                .header("Location", containsString("/api/webhooks/wh_"))
                .header("Cache-Control", containsString("no-store"))
                .body("state", equalTo("pending"))
                .body("filter", equalTo(Map.of("region", List.of("Melanesia"), "type", List.of("movement"))))
                .body("description", equalTo(""))
                .body("reason", nullValue());
        assertThat(answer.jsonPath().getString("secret")).matches("whsec_[A-Za-z0-9+/]{32}");
        assertThat(as(ALPHA).get(answer.header("Location")).jsonPath().getMap(""))
                .doesNotContainKey("secret")
                .containsEntry("id", answer.jsonPath().getString("id"));
        assertThat(as(ALPHA).get("/api/webhooks").asString())
                .contains(answer.jsonPath().getString("id"))
                .doesNotContain("whsec_");
    }

    @Test
    void theSecretIsNowhereInTheDatabase() throws Exception {
        String secret = Hooks.create(receiver, NOTHING).getString("secret");

        String dump;
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("""
                        select coalesce(string_agg(s::text || encode(s.secret, 'base64'), ''), '')
                            || coalesce((select string_agg(d::text, '') from webhook_delivery d), '')
                        from webhook_subscription s
                        """)) {
            rows.next();
            dump = rows.getString(1);
        }

        assertThat(dump).contains("wh_").doesNotContain(secret.substring("whsec_".length()));
    }

    @Test
    void nobodyFindsWhatIsSomebodyElses() {
        String id = Hooks.active(receiver, NOTHING).getString("id");
        String delivery = Hooks.deliveries(id, "").getString("deliveries[0].id");

        for (String key : List.of(BETA, "somebody")) {
            int status = key.equals(BETA) ? 404 : 401;
            String one = "/api/webhooks/" + id;
            for (Response answer : List.of(
                    as(key).get(one),
                    as(key).body("{\"description\": \"mine\"}").patch(one),
                    as(key).delete(one),
                    as(key).post(one + "/verification"),
                    as(key).post(one + "/secret"),
                    as(key).get(one + "/deliveries"),
                    as(key).body("{\"since\": \"2026-01-01T00:00:00Z\"}").post(one + "/replay"),
                    as(key).post(one + "/deliveries/" + delivery + "/retry"))) {
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
                assertThat(answer.contentType()).isEqualTo("application/problem+json");
            }
        }
        assertThat(as(BETA).get("/api/webhooks").jsonPath().getList("webhooks")).isEmpty();
        assertThat(Hooks.one(id).getString("description")).isEqualTo("of a test");
    }

    @Test
    void withoutAKeyNothingIsAnswered() {
        Response answer = given().get("/api/webhooks");

        answer.then().statusCode(401).body("type", equalTo("urn:pamir:problem:unknown-consumer"));
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void aConsumerHasOnlySoMany() {
        receiver.behave(request -> Receiver.Answer.of(500));
        for (int i = 0; i < 5; i++) {
            Hooks.create(receiver, NOTHING);
        }

        Response sixth = as(ALPHA).body("{\"url\": \"" + receiver.url() + "\"}").post("/api/webhooks");

        sixth.then().statusCode(409).body("type", equalTo("urn:pamir:problem:too-many-webhooks"));
        as(BETA).body("{\"url\": \"" + receiver.url() + "\"}")
                .post("/api/webhooks")
                .then()
                .statusCode(201);
    }

    @Test
    void aChangeLeavesTheRestAsItIs() {
        String id = Hooks.active(receiver, NOTHING).getString("id");

        Response answer = as(ALPHA)
                .contentType("application/merge-patch+json")
                .body("{\"filter\": {\"measure\": [\"criminality\"]}, \"state\": \"paused\"}")
                .patch("/api/webhooks/" + id);

        answer.then()
                .statusCode(200)
                .body("filter", equalTo(Map.of("measure", List.of("criminality"))))
                .body("state", equalTo("paused"))
                .body("description", equalTo("of a test"))
                .body("url", equalTo(receiver.url()));
        as(ALPHA)
                .body("{\"state\": \"active\"}")
                .patch("/api/webhooks/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("active"));
    }

    @Test
    void whatIsNotVerifiedCannotBeTurnedOn() {
        receiver.behave(request -> Receiver.Answer.of(500));
        String id = Hooks.create(receiver, NOTHING).getString("id");

        Response answer = as(ALPHA).body("{\"state\": \"active\"}").patch("/api/webhooks/" + id);

        answer.then().statusCode(409).body("type", equalTo("urn:pamir:problem:webhook-state"));
    }

    @Test
    void onlyAVerifiedOneNeedsNoVerification() {
        String id = Hooks.active(receiver, NOTHING).getString("id");

        as(ALPHA).post("/api/webhooks/" + id + "/verification").then().statusCode(409);
    }

    @Test
    void whatIsDeletedIsGone() {
        JsonPath made = Hooks.active(receiver, NOTHING);

        as(ALPHA).delete("/api/webhooks/" + made.getString("id")).then().statusCode(204);

        as(ALPHA).get("/api/webhooks/" + made.getString("id")).then().statusCode(404);
    }
}
