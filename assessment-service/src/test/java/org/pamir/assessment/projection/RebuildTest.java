package org.pamir.assessment.projection;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.contract.event.Event;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;

/** The three topics are all that is needed. Nothing is kept in memory here, so that every answer comes from the database. */
@QuarkusTest
@TestProfile(RebuildTest.NothingKept.class)
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = true)
class RebuildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String EDITION = "2025";
    private static final List<String> COUNTRIES = List.of("KEN", "LAO", "MEX", "NER", "OMN", "PAN", "QAT", "ROU");
    private static final int EDITS = 20;

    @Inject
    ProjectionConsumer consumer;

    @Inject
    ProjectionHandler handler;

    @Inject
    ProjectionConfig config;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    DataSource database;

    public static final class NothingKept implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "pamir.profile.rendered-kept",
                    "0",
                    "pamir.standings.scorecards-kept",
                    "0",
                    "pamir.standings.moments-kept",
                    "0");
        }
    }

    @Test
    void anEmptiedDatabaseComesToTheSameAnswersByteForByte() throws Exception {
        Broker.send(events());
        awaitTheEnd();
        Map<String, String> before = answers();
        consumer.stop(null);
        execute("truncate current_version, scorecard, section_revision, movement, log_entry, consumed_position");
        execute("update log_state set head = 0");
        assertThat(get(country("KEN")).statusCode()).isEqualTo(404);

        ProjectionConsumer anew = new ProjectionConsumer(handler, kafka, config);
        anew.start(null);

        awaitTheEnd();
        assertThat(answers()).isEqualTo(before);
        anew.stop(null);
    }

    /** Assessments one among the other, each in the order of its versions. */
    private static List<Event> events() {
        Random random = new Random(29);
        Methodology methodology = Methodologies.all().edition(EDITION).orElseThrow();
        Map<String, EditLog> logs = new HashMap<>();
        List<String> turns = new ArrayList<>();
        COUNTRIES.forEach(country -> turns.addAll(Collections.nCopies(EDITS, country)));
        Collections.shuffle(turns, random);
        List<Event> events = new ArrayList<>();
        for (String country : turns) {
            List<Section> sections = methodology.sections();
            Section section = sections.get(random.nextInt(sections.size()));
            Map<String, Score> scores = new HashMap<>();
            for (Indicator indicator : section.indicators()) {
                scores.put(indicator.code(), new Score(2 + random.nextInt(19)));
            }
            events.addAll(logs.computeIfAbsent(country, code -> new EditLog(EDITION, code))
                    .write(section.code(), scores));
        }
        return events;
    }

    private void awaitTheEnd() {
        Awaitility.await().atMost(PATIENCE).until(this::entries, count -> count == 3 * EDITS * COUNTRIES.size());
    }

    private static Map<String, String> answers() {
        List<String> addresses = new ArrayList<>(List.of(
                "/api/editions/" + EDITION + "/countries",
                "/api/editions/" + EDITION + "/rankings/criminality",
                "/api/editions/" + EDITION + "/aggregates?by=continent",
                "/api/editions/" + EDITION + "/downloads/measures.csv"));
        for (String country : COUNTRIES) {
            addresses.add(country(country));
            addresses.add(country(country) + "?as_of=" + EditLog.at(EDITS / 2));
            addresses.add(country(country) + "/versions");
        }
        Map<String, String> answers = new LinkedHashMap<>();
        for (String address : addresses) {
            Response answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            answers.put(address, answer.header("ETag") + " " + answer.asString());
        }
        return answers;
    }

    private static String country(String code) {
        return "/api/editions/" + EDITION + "/countries/" + code;
    }

    private long entries() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from log_entry")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
