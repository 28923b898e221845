package org.pamir.assessment.profile;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.assessment.Api.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.Replica;
import org.pamir.contract.methodology.Score;

/** Profiles out of memory are what they would be if they were made anew for each request. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProfileRouteTest {

    @Inject
    DataSource database;

    @Test
    void aProfileInMemoryGetsTheRanksThatItsNeighboursEditsGiveIt() {
        Replica other = new Replica(database);
        other.takeIn(new EditLog("2025", "AGO").write("drugs", drugs(4)));
        String rank = "measures.heroin_trade.ranks.continent.";
        var before = json("/api/editions/2025/countries/AGO");

        other.takeIn(new EditLog("2025", "ZMB").write("drugs", drugs(9)));

        var after = json("/api/editions/2025/countries/AGO");
        assertThat(after.getInt(rank + "of")).isEqualTo(before.getInt(rank + "of") + 1);
        assertThat(after.getInt(rank + "rank")).isEqualTo(before.getInt(rank + "rank") + 1);
        assertThat(after.getInt("version")).isEqualTo(before.getInt("version"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "\"1\"", "\"7\"", "W/\"1\", \"7\""})
    void theShortWayAnswersAsTheLongOneDoes(String ifNoneMatch) {
        String country = ifNoneMatch.isEmpty() ? "TUN" : "UGA";
        if (get("/api/editions/2025/countries/" + country).statusCode() == 404) {
            new Replica(database).takeIn(new EditLog("2025", country).write("drugs", drugs(4)));
        }

        Response first = profile(country, ifNoneMatch, "");
        Response shortWay = profile(country, ifNoneMatch, "");
        Response longWay = profile(country, ifNoneMatch, "?min_version=1");

        for (Response answer : List.of(first, shortWay)) {
            assertThat(answer.statusCode()).isEqualTo(longWay.statusCode());
            assertThat(headers(answer)).isEqualTo(headers(longWay));
            assertThat(answer.asString()).isEqualTo(longWay.asString());
        }
    }

    @Test
    void whoCannotReadJsonIsRefusedOnTheShortWayToo() {
        given().accept("text/html")
                .get("/api/editions/2021/countries/TJK")
                .then()
                .statusCode(406);
    }

    @Test
    void aLookThatFailsIsAProblemForThatRequestAlone() throws Exception {
        execute("alter table current_version rename to current_version_away");
        Response failed;
        try {
            failed = get("/api/editions/2025/countries/BHS");
        } finally {
            execute("alter table current_version_away rename to current_version");
        }

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.contentType()).isEqualTo("application/problem+json");
        assertThat(get("/api/editions/2025/countries/BHS").jsonPath().getString("type"))
                .isEqualTo("urn:pamir:problem:no-assessment");
    }

    @Test
    void aDatabaseThatHangsMeansComeBackLaterForEverybodyAndIsForgottenAfterwards() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table current_version in access exclusive mode");
            List<CompletableFuture<Response>> answers = Stream.of(
                            "/api/editions/2025/countries/BHS", "/api/editions/2025/rankings/heroin_trade")
                    .map(path -> CompletableFuture.supplyAsync(() -> get(path), task -> new Thread(task).start()))
                    .toList();

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.join().statusCode()).isEqualTo(503);
                assertThat(answer.join().header("Retry-After")).isEqualTo("1");
            });
            connection.rollback();
        }
        assertThat(get("/api/editions/2025/countries/BHS").statusCode()).isEqualTo(404);
        assertThat(get("/api/editions/2025/rankings/heroin_trade").statusCode()).isEqualTo(200);
    }

    private Response profile(String country, String ifNoneMatch, String query) {
        var request = ifNoneMatch.isEmpty() ? given() : given().header("If-None-Match", ifNoneMatch);
        return request.get("/api/editions/2025/countries/" + country + query);
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach(header -> headers.put(header.getName(), header.getValue()));
        return headers;
    }

    private void execute(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, Score> drugs(int number) {
        return Map.of("heroin_trade", new Score(2 + number % 19));
    }
}
