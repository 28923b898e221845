package org.pamir.assessment.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.EventType;
import org.pamir.contract.methodology.Score;

/** Whatever the order in which events arrive, how often and in what batches: history and what readers see are the same. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HistoryStoreTest {

    private static final long SEED = 20_260_101;
    private static final int CASES = 300;
    private static final Map<String, Score> SCORES = Map.of("heroin_trade", Score.of("8.5"));

    private static final String STATE = """
            select string_agg(line, e'\\n' order by line) from (
                select concat(edition, '/', country, '=', version, ' ', at), country from current_version
                    where edition = '2025'
                union all
                select concat_ws(' ', 'section', edition, country, version, section, revision, at, md5(data)), country
                    from section_revision where edition = '2025'
                union all
                select concat_ws(' ', 'scorecard', edition, country, version, at, md5(data)), country
                    from scorecard where edition = '2025'
                union all
                select concat_ws(' ', 'movement', edition, country, version, at, md5(data)), country
                    from movement where edition = '2025'
            ) as lines (line, country) where country in ('ALB', 'AND', 'ARM', 'AUT')
            """;

    @Inject
    HistoryStore history;

    @Inject
    EntityManager entityManager;

    @Test
    void anyOrderWithAnyDuplicatesInAnyBatchesGivesTheSameState() {
        List<Fact> facts = facts("2025", "ALB", "AND");
        String expected = stateAfter(List.of(facts));
        assertThat(expected).contains("2025/ALB=11").contains("2025/AND=11");

        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            assertThat(stateAfter(anyBatches(facts, random)))
                    .as("case %d of seed %d", i, SEED)
                    .isEqualTo(expected);
        }
    }

    @Test
    void readersNeverSeeAVersionWhoseHalvesAreNotBothThere() {
        Random random = new Random(SEED);
        List<Fact> facts = facts("2025", "ARM");

        for (int i = 0; i < CASES; i++) {
            List<Fact> some = new ArrayList<>(facts);
            Collections.shuffle(some, random);
            some = some.subList(0, random.nextInt(some.size()) + 1);
            long complete = highestComplete(some);
            assertThat(stateAfter(anyBatches(some, random)).contains("2025/ARM=" + complete + " "))
                    .as("case %d of seed %d: %d", i, SEED, complete)
                    .isEqualTo(complete > 0);
        }
    }

    @Test
    void ofTwoDifferentEventsForOneVersionTheFirstStays() {
        List<Fact> facts = facts("2025", "AUT");
        Fact first = facts.get(1);
        byte[] other = new String(first.data(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("Because", "Bycause")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Fact second = new Fact(first.type(), first.key(), first.version(), first.at(), null, 0, other);

        String state = stateAfter(List.of(List.of(first), List.of(second)));

        assertThat(state).isEqualTo(stateAfter(List.of(List.of(first))));
    }

    /** Two replicas hold one half each and commit at the same time. */
    @Test
    void halvesTakenInAtTheSameTimeStillMakeAWhole() throws Exception {
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        for (String country : List.of("AZE", "BDI", "BEL", "BEN", "BFA", "BGD", "BGR", "BHR", "BHS", "BIH")) {
            List<Fact> facts = facts("2025", country);
            for (long version = 1; version <= 11; version++) {
                CountDownLatch together = new CountDownLatch(1);
                Future<?> one = replicas.submit(takeIn(facts, EventType.SECTION_REVISED, version, together));
                Future<?> other = replicas.submit(takeIn(facts, EventType.SCORECARD_COMPUTED, version, together));
                together.countDown();
                one.get();
                other.get();
                assertThat(currentVersion(country)).isEqualTo(version);
            }
        }
        replicas.shutdown();
    }

    private Runnable takeIn(List<Fact> facts, EventType type, long version, CountDownLatch together) {
        List<Fact> batch = facts.stream()
                .filter(fact -> fact.type() == type && fact.version() == version)
                .toList();
        return () -> {
            try {
                together.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            take(history, batch);
        };
    }

    private long currentVersion(String country) {
        return ((Number) QuarkusTransaction.requiringNew()
                        .call(() -> entityManager
                                .createNativeQuery(
                                        "select version from current_version where edition = '2025' and country = :country")
                                .setParameter("country", country)
                                .getSingleResult()))
                .longValue();
    }

    /** What the batches leave behind, taken back afterwards. */
    private String stateAfter(List<List<Fact>> batches) {
        QuarkusTransaction.begin();
        try {
            for (List<Fact> batch : batches) {
                take(history, batch);
            }
            return (String) entityManager.createNativeQuery(STATE).getSingleResult();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    static List<List<Fact>> anyBatches(List<Fact> facts, Random random) {
        List<Fact> arrivals = new ArrayList<>(facts);
        for (int i = random.nextInt(facts.size()); i > 0; i--) {
            arrivals.add(facts.get(random.nextInt(facts.size())));
        }
        Collections.shuffle(arrivals, random);
        List<List<Fact>> batches = new ArrayList<>();
        for (int from = 0; from < arrivals.size(); ) {
            int to = Math.min(arrivals.size(), from + 1 + random.nextInt(20));
            batches.add(arrivals.subList(from, to));
            from = to;
        }
        return batches;
    }

    private static long highestComplete(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.type() == EventType.SCORECARD_COMPUTED)
                .mapToLong(Fact::version)
                .filter(version -> facts.stream()
                        .anyMatch(fact -> fact.type() == EventType.SECTION_REVISED && fact.version() == version))
                .max()
                .orElse(0);
    }

    static HistoryStore.Shown take(HistoryStore history, List<Fact> batch) {
        try {
            return history.take(batch, Map.of());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Fact> facts(String edition, String... countries) {
        List<Fact> facts = new ArrayList<>();
        for (String country : countries) {
            for (Event event : new EditLog(edition, country).writeAll(SCORES)) {
                facts.add(Fact.of(EventType.of(event), event, EventCodec.write(event)));
            }
        }
        assertThat(facts.get(0).key()).isEqualTo(new AssessmentKey(edition, countries[0]));
        return facts;
    }
}
