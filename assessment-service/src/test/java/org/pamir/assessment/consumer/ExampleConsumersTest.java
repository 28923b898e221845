package org.pamir.assessment.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.contract.methodology.Score;

/** The consumers that are handed out under deploy/consumers, as their users start them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ExampleConsumersTest {

    @TestHTTPResource
    URI service;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @TempDir
    Path directory;

    @Test
    void theFollowerOfTheStreamGoesOnWhereItStopped() throws Exception {
        EditLog log = new EditLog("2025", "STP");
        Broker.send(log.write("drugs", heroin("4")));
        Broker.send(log.write("drugs", heroin("8.5")));

        List<String> read = new ArrayList<>(follow(2));
        read.addAll(follow(4));

        assertThat(read)
                .containsExactly(
                        "section 2025/STP version 1",
                        "scorecard 2025/STP version 1",
                        "movement 2025/STP version 1: heroin_trade - -> 4",
                        "section 2025/STP version 2",
                        "scorecard 2025/STP version 2",
                        "movement 2025/STP version 2: heroin_trade 4 -> 8.5");
    }

    @Test
    void theReaderOfTopicsHasTheStateAndThenWhatMoves() throws Exception {
        EditLog log = new EditLog("2025", "DJI");
        Broker.send(log.write("drugs", heroin("4")));
        Broker.send(log.write("people", Map.of()));

        try (Program reader = Program.start(
                List.of("kcat", "jq"),
                "kcat/state-and-news",
                List.of("--broker", broker, "--assessment", "2025/DJI", "--count", "1"))) {
            await().until(() -> reader.errors().contains("following assessment.movement.v1"));
            Broker.send(log.write("drugs", heroin("8.5")));

            List<String> lines = reader.awaitEnd();
            assertThat(lines).hasSize(2);
            JsonPath state = new JsonPath(lines.get(0));
            assertThat(state.getString("assessment")).isEqualTo("2025/DJI");
            assertThat(state.getInt("version")).isEqualTo(2);
            JsonPath movement = new JsonPath(lines.get(1));
            assertThat(movement.getString("headers.ce_id")).isEqualTo("movement:2025/DJI/3");
            assertThat(movement.getString("headers.ce_type")).isEqualTo("assessment.moved");
            assertThat(movement.getString("data.measures[0].measure")).isEqualTo("heroin_trade");
        }
    }

    private List<String> follow(int events) throws Exception {
        try (Program follower = Program.start(
                List.of("node"),
                "node/follow.mjs",
                List.of(
                        "--position",
                        directory.resolve("position").toString(),
                        "--count",
                        String.valueOf(events),
                        service.resolve("/api/events?edition=2025&country=STP&since=2026-01-01T00:00:00Z")
                                .toString()))) {
            return follower.awaitEnd();
        }
    }

    private static Map<String, Score> heroin(String score) {
        return Map.of("heroin_trade", Score.of(score));
    }
}
