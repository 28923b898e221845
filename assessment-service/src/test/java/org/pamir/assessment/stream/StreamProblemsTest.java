package org.pamir.assessment.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.log.LogState;
import org.pamir.assessment.log.LogStore;

/** What a stream is refused for. None of it may be answered with a stream that begins somewhere else. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StreamProblemsTest {

    @TestHTTPResource
    URI service;

    @Inject
    LogStore log;

    @Inject
    Clients clients;

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edition=2020",
                "country=tjk",
                "region=Atlantis",
                "measure=beauty",
                "edition=2021&measure=financial_crimes",
                "type=revision",
                "since=yesterday",
                "canary=perhaps",
                "last_event_id=17",
            })
    void whatIsNotUnderstoodIsRefused(String query) {
        Response answer = given().get("/api/events?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:pamir:problem:bad-parameter");
        assertThat(query).contains(answer.jsonPath().getString("errors[0].parameter") + "=");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Response answer = given().header("Last-Event-ID", "x")
                .get("/api/events?edition=2020&country=XXX,YYY&type=a&type=b&since=1&canary=2");

        assertThat(answer.jsonPath().<Map<String, String>>getList("errors"))
                .extracting(error -> error.get("parameter"))
                .containsExactlyInAnyOrder(
                        "edition", "country", "country", "type", "type", "since", "canary", "Last-Event-ID");
    }

    @Test
    void anIdBeyondTheEndIsRefused() {
        LogState state = log.state();

        Response answer = given().header(
                        "Last-Event-ID", state.at(state.head() + 1).toString())
                .get("/api/events");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].detail"))
                .contains(state.end().toString());
    }

    @Test
    void anIdOfAnotherLogIsGone() {
        Response answer = given().header("Last-Event-ID", "000000000000-1").get("/api/events");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:pamir:problem:other-log");
        assertThat(answer.jsonPath().getString("head"))
                .isEqualTo(log.state().end().toString());
    }

    @Test
    void whatHasExpiredIsGoneAndTheProblemSaysHowToGoOn() throws Exception {
        Broker.send(new EditLog("2025", "JOR").write("drugs", Map.of()));
        await().until(() -> Lines.logged(log, "JOR") == 3);
        LogState state = log.state();
        try {
            // Before every event, so that none is kept out of the log meanwhile.
            execute("update log_state set expired_through = head - 1, expired_before = '2000-01-01'");

            Response behind = given().header(
                            "Last-Event-ID", state.at(state.head() - 2).toString())
                    .get("/api/events");
            Response tooEarly =
                    given().queryParam("since", "1999-12-31T23:59:59Z").get("/api/events");

            for (Response answer : List.of(behind, tooEarly)) {
                assertThat(answer.statusCode()).isEqualTo(410);
                assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:pamir:problem:expired");
                assertThat(answer.jsonPath().getString("detail")).contains("since=2000-01-01T00:00:00Z");
                assertThat(answer.jsonPath().getString("head"))
                        .isEqualTo(state.end().toString());
            }
            EventStream.open(service, "", state.at(state.head() - 1).toString()).close();
            EventStream.open(service, "?since=2000-01-01T00:00:00Z", null).close();
        } finally {
            execute("update log_state set expired_through = 0, expired_before = 'epoch'");
        }
    }

    @Test
    void onlyTwoFormatsAreOffered() {
        Response answer = given().accept("text/html").get("/api/events");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }

    @Test
    void theHeadOfAStreamCanBeAskedFor() {
        Response answer = given().accept("application/x-ndjson").head("/api/events");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/x-ndjson");
        assertThat(given().head("/api/events?type=x").statusCode()).isEqualTo(400);
    }

    @Test
    void oneClientTooManyIsToldToComeBack() {
        List<EventStream> streams = new ArrayList<>();
        try {
            // Those of other tests leave a moment after they were closed.
            await().until(() -> clients.count() == 0);
            for (int i = 0; i < 20; i++) {
                streams.add(EventStream.open(service, "?edition=2025&country=KEN", null));
            }

            Response answer = given().get("/api/events");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
        } finally {
            streams.forEach(EventStream::close);
        }
        await().untilAsserted(() ->
                EventStream.open(service, "?edition=2025&country=KEN", null).close());
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
