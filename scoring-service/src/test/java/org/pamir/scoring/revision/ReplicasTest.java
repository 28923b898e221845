package org.pamir.scoring.revision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.scoring.LocalBackends;
import org.pamir.scoring.assessment.Edits;

/** Around a rebalance two replicas may have the same records in hand: two use cases on one database stand for them. */
@QuarkusTest
@QuarkusTestResource(LocalBackends.class)
class ReplicasTest {

    @Inject
    ScoringStore store;

    @Inject
    HeldStore heldStore;

    @Inject
    PositionStore positionStore;

    @Inject
    DataSource database;

    @Test
    void replicasThatScoreTheSameRevisionsAtTheSameTimeEmitTheSameBytes() throws Exception {
        Random random = new Random(17);
        List<Delivery> deliveries = new ArrayList<>();
        for (String country : List.of("CHL", "CHN", "CIV", "CMR", "COL")) {
            Edits edits = new Edits("2025", country);
            Stream.generate(() -> edits.any(random)).limit(20).forEach(edit -> deliveries.add(delivery(edit)));
        }

        List<Map<String, String>> emitted = inParallel(4, () -> emitted(replica(), deliveries));

        assertThat(emitted.get(0)).hasSize(2 * deliveries.size());
        assertThat(emitted).allSatisfy(one -> assertThat(one).isEqualTo(emitted.get(0)));
    }

    @Test
    void aReplicaSeesWhatAnotherOneScoredSinceItsLastBatch() throws Exception {
        Scoring one = replica();
        Scoring other = replica();
        Edits edits = new Edits("2025", "CRI");
        Random random = new Random(19);
        one.score(List.of(delivery(edits.any(random))), Map.of());
        other.score(List.of(delivery(edits.any(random))), Map.of());

        ScoredBatch third = one.score(List.of(delivery(edits.any(random))), Map.of());

        assertThat(third.records())
                .extracting(record -> EventRecords.header(record.headers(), "ce_id"))
                .containsExactly("scorecard:2025/CRI/3", "movement:2025/CRI/3");
    }

    private Scoring replica() {
        return new Scoring(database, store, heldStore, positionStore, new StandingsCache(store));
    }

    /** Value by id, in as many attempts as the handler would make. */
    private static Map<String, String> emitted(Scoring replica, List<Delivery> deliveries) throws SQLException {
        Map<String, String> emitted = new TreeMap<>();
        for (ProducerRecord<byte[], byte[]> record : scored(replica, deliveries).records()) {
            emitted.put(EventRecords.header(record.headers(), "ce_id"), new String(record.value(), UTF_8));
        }
        return emitted;
    }

    private static ScoredBatch scored(Scoring replica, List<Delivery> deliveries) throws SQLException {
        try {
            return replica.score(deliveries, Map.of());
        } catch (SQLException deadlock) {
            return replica.score(deliveries, Map.of());
        }
    }

    private static <T> List<T> inParallel(int times, Callable<T> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(times, task))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static Delivery delivery(SectionRevised edit) {
        ProducerRecord<byte[], byte[]> written = EventRecords.write(edit, "/ingest-service", null);
        try {
            return Delivery.read(new ConsumerRecord<>(
                    written.topic(),
                    0,
                    edit.version(),
                    ConsumerRecord.NO_TIMESTAMP,
                    TimestampType.NO_TIMESTAMP_TYPE,
                    0,
                    0,
                    written.key(),
                    written.value(),
                    written.headers(),
                    Optional.empty()));
        } catch (MalformedEventException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
