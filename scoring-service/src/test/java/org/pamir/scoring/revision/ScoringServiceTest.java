package org.pamir.scoring.revision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.AssessmentMoved;
import org.pamir.contract.event.EventType;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.methodology.Score;
import org.pamir.scoring.LocalBackends;
import org.pamir.scoring.TestBroker;
import org.pamir.scoring.assessment.Edits;

@QuarkusTest
@QuarkusTestResource(LocalBackends.class)
class ScoringServiceTest {

    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final TestBroker broker = new TestBroker();
    private final Random random = new Random(7);

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void anEditComesOutAsAScorecardAndAMovement() throws Exception {
        SectionRevised edit = new Edits("2021", "AFG").edit("people", Map.of("human_trafficking", Score.of("8.5")));

        broker.publish(EventRecords.write(edit, "/ingest-service", TRACEPARENT));

        ConsumerRecord<byte[], byte[]> scorecard =
                broker.scorecards(edit.key(), 1).get(0);
        assertThat(headers(scorecard))
                .isEqualTo(Map.of(
                        "content-type", "application/json",
                        "ce_specversion", "1.0",
                        "ce_id", "scorecard:2021/AFG/1",
                        "ce_source", "/scoring-service",
                        "ce_type", "assessment.scorecard.computed",
                        "ce_subject", "2021/AFG",
                        "ce_time", edit.at().toString(),
                        "ce_dataschema", "urn:pamir:schema:assessment.scorecard.computed:v1",
                        "traceparent", TRACEPARENT));
        ScorecardComputed computed =
                EventRecords.read(scorecard, EventType.SCORECARD_COMPUTED, ScorecardComputed.class);
        assertThat(computed.measures().get("human_trafficking").value()).isEqualByComparingTo("8.5");
        assertThat(computed.sections()).isEqualTo(Map.of("people", 1));
        assertThat(computed.cause()).isEqualTo(edit.cause());

        ConsumerRecord<byte[], byte[]> movement =
                broker.movements(edit.key(), 1).get(0);
        assertThat(headers(movement))
                .containsEntry("ce_id", "movement:2021/AFG/1")
                .containsEntry("traceparent", TRACEPARENT);
        AssessmentMoved moved = EventRecords.read(movement, EventType.ASSESSMENT_MOVED, AssessmentMoved.class);
        assertThat(moved.measures())
                .extracting(AssessmentMoved.MeasureMove::measure)
                .containsExactly("human_trafficking");
        assertThat(moved.ranks())
                .extracting(AssessmentMoved.RankMoves::scope)
                .containsExactly("world", "continent:Asia", "region:Southern Asia");
    }

    @Test
    void aRedeliveredRevisionComesOutAgainWithTheSameIdsAndBytes() {
        SectionRevised edit = new Edits("2021", "ALB").any(random);
        broker.publish(EventRecords.write(edit, "/ingest-service", TRACEPARENT));
        broker.movements(edit.key(), 1);

        broker.publish(edit);

        List<ConsumerRecord<byte[], byte[]>> scorecards = broker.scorecards(edit.key(), 2);
        assertThat(scorecards.get(1).value()).isEqualTo(scorecards.get(0).value());
        assertThat(headers(scorecards.get(1))).isEqualTo(headers(scorecards.get(0)));
        List<ConsumerRecord<byte[], byte[]>> movements = broker.movements(edit.key(), 2);
        assertThat(movements.get(1).value()).isEqualTo(movements.get(0).value());
        assertThat(headers(movements.get(1))).isEqualTo(headers(movements.get(0)));
    }

    @Test
    void anOldRevisionThatComesAgainIsFollowedByTheNewestOne() {
        List<SectionRevised> log = log("DZA", 4);
        log.forEach(broker::publish);
        broker.scorecards(log.get(0).key(), 4);

        broker.publish(log.get(1));

        assertThat(TestBroker.versions(broker.scorecards(log.get(0).key(), 6))).containsExactly(1L, 2L, 3L, 4L, 2L, 4L);
    }

    @Test
    void aRevisionThatIsAheadIsHeldUntilTheMissingOneComes() {
        List<SectionRevised> log = log("AND", 4);
        broker.publish(log.get(0));
        broker.publish(log.get(3));
        broker.publish(log.get(2));
        await().until(() -> heldRevisions() == 2);

        broker.publish(log.get(1));

        assertThat(TestBroker.versions(broker.scorecards(log.get(0).key(), 4))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(heldRevisions()).isZero();
    }

    @Test
    void anyOrderAndAnyDuplicatesGiveEveryVersionInOrder() {
        List<SectionRevised> log = log("AGO", 40);
        List<SectionRevised> delivered = new ArrayList<>(log);
        IntStream.range(0, 20).forEach(again -> delivered.add(Edits.pick(random, log)));
        Collections.shuffle(delivered, random);

        delivered.forEach(broker::publish);

        AssessmentKey key = log.get(0).key();
        List<Long> all = LongStream.rangeClosed(1, log.size()).boxed().toList();
        List<Long> firsts = await().until(
                        () -> TestBroker.versions(broker.scorecards(key, log.size())).stream()
                                .distinct()
                                .toList(),
                        versions -> versions.size() == log.size());
        assertThat(firsts).isEqualTo(all);
    }

    @Test
    void healthTellsOfThePartitionsAndStaysUpWhileRevisionsAreHeld() {
        await().until(() -> given().get("/q/health/ready").statusCode() == 200);

        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        // Those of the revisions, and as many for letters that are replayed.
        assertThat(check("consumer")).containsEntry("partitions", 24).containsEntry("state", "consuming");
        assertThat(check("held revisions")).containsKey("held");
    }

    private List<SectionRevised> log(String country, int length) {
        Edits edits = new Edits("2021", country);
        return Stream.generate(() -> edits.any(random)).limit(length).toList();
    }

    private static int heldRevisions() {
        return (int) check("held revisions").get("held");
    }

    private static Map<String, Object> check(String name) {
        return given().get("/q/health").jsonPath().getMap("checks.find { it.name == '" + name + "' }.data");
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        Arrays.stream(record.headers().toArray())
                .forEach(header -> headers.put(header.key(), EventRecords.header(record.headers(), header.key())));
        return headers;
    }
}
