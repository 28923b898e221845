package org.pamir.assessment.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.pamir.assessment.webhook.Hooks.ALPHA;
import static org.pamir.assessment.webhook.Hooks.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.assessment.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SubscriptionRefusalsTest {

    @AfterEach
    void close() {
        Hooks.deleteAll();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Response answer = as(ALPHA).body("""
                {"url": "ftp://user@10.0.0.1:22/", "filter": {"country": ["TJK", "tjk"], "measure": ["beauty"], "colour": [],
                 "region": "Melanesia", "type": [1]}, "description": null, "id/": 1}
                """).post("/api/webhooks");

        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pamir:problem:invalid-content"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/url",
                                "/filter/country",
                                "/filter/measure",
                                "/filter/colour",
                                "/filter/region",
                                "/filter/type/0",
                                "/description",
                                "/id~1"));
        assertThat(answer.jsonPath().getList("errors.findAll { it.pointer == '/url' }"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|",
                "400|{",
                "400|{\"url\": \"https://1.1.1.1\", \"url\": \"https://1.1.1.1\"}",
                "400|{} {}",
                "422|[]",
                "422|{}",
                "422|{\"url\": 1}",
                "422|{\"url\": \"https://1.1.1.1\", \"filter\": []}",
                "422|{\"url\": \"https://1.1.1.1\", \"description\": \"a\\u0000b\"}",
                "422|{\"url\": \"https://1.1.1.1\", \"state\": \"active\"}",
                "422|{\"url\": \"https://1.1.1.1\", \"filter\": {\"country\": [\"TJK,KGZ\"]}}",
            })
    void whatIsNoSubscriptionIsRefused(int status, String body) {
        Response answer = as(ALPHA).body(body == null ? "" : body).post("/api/webhooks");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]:8080/",
                "http://[::ffff:10.0.0.1]/",
                "http://0.0.0.0:8080/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://user@127.0.0.1:8080/",
                "http://no-such-host.invalid/",
            })
    void anAddressThatLeadsInsideOrNowhereIsRefusedAtOnce(String url) {
        Response answer = as(ALPHA).body("{\"url\": \"" + url + "\"}").post("/api/webhooks");

        answer.then().statusCode(422).body("errors.pointer", equalTo(List.of("/url")));
    }

    @ParameterizedTest
    @CsvSource({"-1", "604801", "1.5", "\"1\"", "null"})
    void anOverlapBeyondItsBoundsIsRefused(String seconds) {
        String id = as(ALPHA)
                .body("{\"url\": \"http://127.0.0.1:59999/\"}")
                .post("/api/webhooks")
                .jsonPath()
                .getString("id");

        as(ALPHA)
                .body("{\"overlap_seconds\": " + seconds + "}")
                .post("/api/webhooks/" + id + "/secret")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/overlap_seconds")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "422|{}|",
                "422|{\"from\": \"3f0c9a4be217-1\", \"since\": \"2026-01-01T00:00:00Z\"}|",
                "422|{\"from\": \"yesterday\"}|/from",
                "422|{\"since\": \"yesterday\"}|/since",
                "422|{\"since\": \"+1000000000-12-31T23:59:59Z\"}|/since",
                "410|{\"from\": \"aaaaaaaaaaaa-1\"}|",
            })
    void aReplayFromNowhereIsRefused(int status, String body, String pointer) {
        String id = as(ALPHA)
                .body("{\"url\": \"http://127.0.0.1:59999/\"}")
                .post("/api/webhooks")
                .jsonPath()
                .getString("id");

        Response answer = as(ALPHA).body(body).post("/api/webhooks/" + id + "/replay");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        if (pointer != null) {
            answer.then().body("errors.pointer", equalTo(List.of(pointer)));
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "DELETE, ''", "POST, /verification", "POST, /deliveries/1/retry", "GET, /deliveries"})
    void noWebhookHasANulInItsName(String method, String rest) {
        Response answer = as(ALPHA).urlEncodingEnabled(false).request(method, "/api/webhooks/%00" + rest);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }
}
