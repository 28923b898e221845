package org.pamir.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is served, whoever is killed, and nothing is left running. */
class CrashIT {

    /** Few: what is lost or doubled by faults under load, the fault suite of deploy/bench looks for. */
    private static final int EDITS = 60;

    private static final Map<Integer, String> KILLED =
            Map.of(12, "ingest-service/target", 24, "scoring-service/target", 36, "assessment-service/target");
    private static final List<String> COUNTRIES =
            List.of("TJK", "KGZ", "UZB", "KAZ", "TKM", "AFG", "IRN", "PAK", "CHN", "IND", "COL", "MEX");

    @TempDir
    private Path directory;

    @Test
    void everyAcknowledgedEditIsServedThoughEachServiceIsKilledAndEverythingRestarted() throws Exception {
        try (RunningPamir pamir =
                RunningPamir.on(directory.resolve("data")).start().awaitReady()) {
            Api api = new Api(pamir);

            Map<String, JsonNode> acknowledged = editWhileServicesAreKilled(pamir, api);

            assertThatReadersSee(acknowledged, api);
            List<ProcessHandle> processes = pamir.processes();
            assertThat(processes).hasSizeGreaterThan(4);
            assertThat(pamir.stop()).isZero();
            assertThatAllAreGone(processes);
            assertThat(pamir.processes()).isEmpty();
            assertThat(pamir.arePortsFree()).isTrue();

            pamir.start().awaitReady();
            assertThat(pamir.output()).noneMatch(line -> line.contains("import"));
            assertThatReadersSee(acknowledged, api);
        }
    }

    @Test
    void aFirstStartThatIsKilledLeavesNothingAndTheNextOneGoesOn() throws Exception {
        try (RunningPamir pamir =
                RunningPamir.on(directory.resolve("data")).start().awaitLine("importing the sample")) {
            List<ProcessHandle> processes = pamir.processes();

            pamir.process("local/target/local-").destroyForcibly();

            assertThat(pamir.awaitEnd()).isEqualTo(1);
            assertThatAllAreGone(processes);
            assertThat(pamir.arePortsFree()).isTrue();
            pamir.start().awaitReady();
            JsonNode profile = new Api(pamir).read("/api/editions/2021/countries/TJK");
            assertThat(profile.path("version").asInt()).isEqualTo(18);
            assertThat(profile.at("/measures/criminality/value").decimalValue()).isEqualByComparingTo("5.61");
            assertThat(profile.at("/sections/drugs/narrative").asText()).isNotEmpty();
        }
    }

    /** @return by country, the section as its last edit was acknowledged */
    private static Map<String, JsonNode> editWhileServicesAreKilled(RunningPamir pamir, Api api) throws Exception {
        Map<String, JsonNode> acknowledged = new TreeMap<>();
        for (int number = 0; number < EDITS; number++) {
            if (KILLED.containsKey(number)) {
                pamir.process(KILLED.get(number)).destroyForcibly();
            }
            String country = COUNTRIES.get(number % COUNTRIES.size());
            String narrative = "edit " + number;
            acknowledged.put(
                    country,
                    await().atMost(Duration.ofSeconds(60))
                            .pollDelay(Duration.ZERO)
                            .pollInterval(Duration.ofMillis(100))
                            .ignoreExceptionsInstanceOf(IOException.class)
                            .until(() -> edit(api, country, narrative), answer -> answer.has("version")));
        }
        return acknowledged;
    }

    /** Once more after an answer that never came: the section itself tells whether the edit was taken. */
    private static JsonNode edit(Api api, String country, String narrative) throws Exception {
        HttpResponse<String> current = api.section(country, "drugs");
        if (Api.json(current).path("narrative").asText().equals(narrative)) {
            return Api.json(current);
        }
        ObjectNode edit = Api.edit(current);
        edit.put("narrative", narrative);
        return Api.json(api.put(country, "drugs", Api.etag(current), edit));
    }

    /** The last of them are reaped by the system, a moment after they ended. */
    private static void assertThatAllAreGone(List<ProcessHandle> processes) {
        await().atMost(Duration.ofSeconds(5)).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static void assertThatReadersSee(Map<String, JsonNode> sections, Api api) {
        sections.forEach((country, section) -> await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> {
                    JsonNode profile = api.read("/api/editions/2021/countries/" + country);
                    assertThat(profile.path("version").asLong())
                            .isEqualTo(section.path("version").asLong());
                    assertThat(profile.at("/sections/drugs/narrative").asText())
                            .isEqualTo(section.path("narrative").asText());
                }));
    }
}
