package org.pamir.assessment.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.assessment.projection.HistoryStoreTest.facts;
import static org.pamir.assessment.projection.HistoryStoreTest.take;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.log.Entry;
import org.pamir.assessment.log.LogPage;
import org.pamir.assessment.log.LogStore;
import org.pamir.contract.event.EventType;

/** Replicas that take in events at the same time: nothing falls between them, and what is read stays as it is. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReleaseByReplicasTest {

    @Inject
    HistoryStore history;

    @Inject
    LogStore log;

    @Inject
    DataSource database;

    /**
     * One has shown a version and not yet committed it; the other asks whether a late movement below it is seen. Of the
     * movement's own version the scorecard was compacted away, so nothing else holds the second one up.
     */
    @Test
    void whatComesWhileAnotherReplicaReleasesIsNotLost() throws Exception {
        List<Fact> facts = facts("2025", "GTM");
        List<Fact> seen = List.of(facts.get(0), facts.get(3), facts.get(4));
        List<Fact> movement = List.of(facts.get(2));
        long before = log.state().head();
        ExecutorService other = Executors.newSingleThreadExecutor();

        QuarkusTransaction.begin();
        take(history, seen);
        Future<?> late = other.submit(() -> take(history, movement));
        Awaitility.await().until(() -> late.isDone() || isSomebodyWaitingForALock());
        QuarkusTransaction.commit();
        late.get();
        other.shutdown();

        assertThat(entries(before))
                .extracting(ReleaseTest::name)
                .containsExactlyElementsOf(Stream.concat(seen.stream(), movement.stream())
                        .map(ReleaseTest::name)
                        .toList());
    }

    /** Each replica has another topic of the same assessments, and somebody reads all the while. */
    @Test
    void replicasThatTakeInAtTheSameTimeLogEverythingOnceInTheOrderOfTheirCommits() throws Exception {
        List<String> countries = List.of("GMB", "GNB", "GNQ", "GRC", "GRD", "GUY", "HND", "HTI");
        long before = log.state().head();
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        List<Entry> read = new ArrayList<>();
        Map<String, List<Fact>> facts = new HashMap<>();
        countries.forEach(country -> facts.put(country, facts("2025", country)));
        long expected = facts.values().stream().mapToLong(List::size).sum();

        Future<?> reading = replicas.submit(() -> {
            while (read.size() < expected) {
                read.addAll(entries(before + read.size()));
            }
        });
        for (long version : LongStream.rangeClosed(1, 11).toArray()) {
            CountDownLatch together = new CountDownLatch(1);
            List<Future<?>> turns = new ArrayList<>();
            for (EventType type : EventType.values()) {
                turns.add(replicas.submit(takeIn(facts.values(), type, version, together)));
            }
            together.countDown();
            for (Future<?> turn : turns) {
                turn.get();
            }
        }
        reading.get();
        replicas.shutdown();

        // The reader's pages had no gap, or they would not have been pages.
        assertThat(read)
                .extracting(ReleaseTest::name)
                .containsExactlyInAnyOrderElementsOf(facts.values().stream()
                        .flatMap(List::stream)
                        .map(ReleaseTest::name)
                        .toList());
        assertThat(read)
                .extracting(Entry::position)
                .containsExactlyElementsOf(Stream.iterate(before + 1, position -> position + 1)
                        .limit(expected)
                        .toList());
    }

    private Runnable takeIn(Collection<List<Fact>> all, EventType type, long version, CountDownLatch together) {
        List<List<Fact>> batches = all.stream()
                .map(facts -> facts.stream()
                        .filter(fact -> fact.type() == type && fact.version() == version)
                        .toList())
                .toList();
        return () -> {
            try {
                together.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            batches.forEach(batch -> {
                take(history, batch);
            });
        };
    }

    private List<Entry> entries(long after) {
        return ((LogPage.Entries) log.page(after, 10_000)).entries();
    }

    private boolean isSomebodyWaitingForALock() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return statement
                    .executeQuery("select 1 from pg_locks where not granted")
                    .next();
        }
    }
}
