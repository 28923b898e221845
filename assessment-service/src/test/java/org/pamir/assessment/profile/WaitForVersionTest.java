package org.pamir.assessment.profile;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.Replica;
import org.pamir.contract.methodology.Score;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WaitForVersionTest {

    private static final Map<String, Score> SCORES = Map.of("heroin_trade", Score.of("8.5"));

    @TestHTTPResource
    URI service;

    @Inject
    DataSource database;

    @Test
    void aReaderWaitsForTheVersionThatItWasPromised() {
        var answer = ask("COD", 1, "respond-async, wait=20");

        Broker.send(new EditLog("2025", "COD").write("drugs", SCORES));

        HttpResponse<String> got = answer.orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.headers().firstValue("Preference-Applied")).contains("wait=20");
        assertThat(got.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(got.body()).contains("\"version\":1");
    }

    @Test
    void whoDoesNotWaitIsToldWhatThereIs() {
        Response answer = given().queryParam("min_version", 17).get("/api/editions/2025/countries/COG");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.jsonPath().getMap(""))
                .isEqualTo(Map.of("edition", "2025", "country", "COG", "version", 0, "min_version", 17));
    }

    @Test
    void aWaitEndsWithItsTime() {
        Response answer = given().header("Prefer", "wait=1")
                .queryParam("min_version", 17)
                .get("/api/editions/2025/countries/COG");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=1");
        assertThat(answer.time()).isBetween(900L, 5_000L);
    }

    @Test
    void aVersionThatIsThereIsAnsweredAtOnce() {
        Broker.send(new EditLog("2025", "COM").write("drugs", SCORES));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> get("/api/editions/2025/countries/COM").statusCode() == 200);

        Response answer = given().queryParam("min_version", 1).get("/api/editions/2025/countries/COM");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void manyWhoWaitKeepNobodyElseFromBeingAnswered() {
        List<CompletableFuture<HttpResponse<String>>> waiting =
                IntStream.range(0, 300).mapToObj(i -> ask("CPV", 1, "wait=20")).toList();

        Response other = get("/api/editions");

        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        Broker.send(new EditLog("2025", "CPV").write("drugs", SCORES));
        assertThat(waiting)
                .allSatisfy(answer -> assertThat(
                                answer.orTimeout(20, TimeUnit.SECONDS).join().statusCode())
                        .isEqualTo(200));
    }

    @Test
    void whatAnotherReplicaTookInIsNoticedToo() {
        var answer = ask("CRI", 1, "wait=20");
        Awaitility.await().until(() -> get("/api/editions").statusCode() == 200);

        new Replica(database).takeIn(new EditLog("2025", "CRI").write("drugs", SCORES));

        assertThat(answer.orTimeout(20, TimeUnit.SECONDS).join().statusCode()).isEqualTo(200);
    }

    @Test
    void thePastIsNotWaitedFor() {
        given().queryParam("min_version", 1)
                .queryParam("as_of", "2026-01-01T00:00:00Z")
                .get("/api/editions/2025/countries/COG")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", org.hamcrest.Matchers.is("min_version"));
    }

    private CompletableFuture<HttpResponse<String>> ask(String country, int version, String prefer) {
        URI uri = service.resolve("/api/editions/2025/countries/" + country + "?min_version=" + version);
        return HttpClient.newHttpClient()
                .sendAsync(HttpRequest.newBuilder(uri).header("Prefer", prefer).build(), BodyHandlers.ofString());
    }
}
