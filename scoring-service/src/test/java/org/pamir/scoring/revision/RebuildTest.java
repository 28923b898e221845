package org.pamir.scoring.revision;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.junit.jupiter.api.Test;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.kafka.consumer.BatchConsumer;
import org.pamir.contract.kafka.consumer.ConsumerSettings;
import org.pamir.scoring.LocalBackends;
import org.pamir.scoring.TestBroker;
import org.pamir.scoring.assessment.Edits;

/** The topic of revisions is all that is needed. */
@QuarkusTest
@QuarkusTestResource(value = LocalBackends.class, restrictToAnnotatedClass = true)
class RebuildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> COUNTRIES = List.of("KEN", "LAO", "MEX", "NER", "OMN");
    private static final int EDITS = 30;

    /** What scoring rests on. Movements are news of their moment: with other neighbours ranks may move otherwise. */
    private static final String STATE = """
            select string_agg(concat_ws(' ', edition, country, version, section, revision, md5(event), traceparent,
                md5(scorecard)), e'\\n' order by edition, country, version) from revision""";

    @Inject
    BatchObservation observation;

    @Inject
    DataSource database;

    @Inject
    Scoring scoring;

    @Inject
    EventProducer producer;

    @Inject
    ScoringConfig config;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void anEmptiedDatabaseComesToTheSameStateAndEverythingIsEmittedAgain() throws Exception {
        try (TestBroker broker = new TestBroker()) {
            List<SectionRevised> log = log();
            log.forEach(broker::publish);
            List<List<String>> first = scorecards(broker, EDITS);
            String state = await().atMost(PATIENCE).until(this::state, found -> lines(found) == log.size());
            execute("truncate assessment, revision, held_record, consumed_position");

            BatchConsumer anew = consumerOfItsOwn();
            anew.start();

            await().atMost(PATIENCE).until(this::state, found -> lines(found) == log.size());
            assertThat(state()).isEqualTo(state);
            List<List<String>> both = scorecards(broker, 2 * EDITS);
            for (int i = 0; i < first.size(); i++) {
                assertThat(both.get(i).subList(EDITS, 2 * EDITS)).isEqualTo(first.get(i));
            }
            assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
            anew.close();
        }
    }

    private BatchConsumer consumerOfItsOwn() {
        return new BatchConsumer(
                new ConsumerSettings(
                        kafka,
                        "scoring-service-again",
                        List.of(Topic.SECTION_REVISED.topicName()),
                        List.of(CooperativeStickyAssignor.class),
                        500,
                        Duration.ofMillis(100),
                        Duration.ofSeconds(1),
                        true),
                new RevisionHandler(scoring, producer, observation, kafka, config));
    }

    /** Assessments one among the other, each in the order of its versions. */
    private static List<SectionRevised> log() {
        Random random = new Random(23);
        List<Edits> turns = new ArrayList<>();
        COUNTRIES.forEach(country -> turns.addAll(Collections.nCopies(EDITS, new Edits("2023", country))));
        Collections.shuffle(turns, random);
        return turns.stream().map(edits -> edits.any(random)).toList();
    }

    private static List<List<String>> scorecards(TestBroker broker, int count) {
        return COUNTRIES.stream()
                .map(country -> new AssessmentKey("2023", country))
                .map(key -> broker.scorecards(key, count).stream()
                        .map(RebuildTest::text)
                        .toList())
                .toList();
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), UTF_8);
    }

    private static long lines(String state) {
        return state == null ? 0 : state.lines().count();
    }

    private String state() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STATE)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
