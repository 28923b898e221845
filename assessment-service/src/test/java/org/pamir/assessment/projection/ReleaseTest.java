package org.pamir.assessment.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.assessment.projection.HistoryStoreTest.anyBatches;
import static org.pamir.assessment.projection.HistoryStoreTest.facts;
import static org.pamir.assessment.projection.HistoryStoreTest.take;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.log.Entry;
import org.pamir.assessment.log.LogPage;
import org.pamir.assessment.log.LogStore;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.EventType;

/** However events arrive: each that readers may see stands in the log, once, from the moment at which they may and not before. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReleaseTest {

    private static final long SEED = 20_261_125;
    private static final int CASES = 100;

    @Inject
    HistoryStore history;

    @Inject
    LogStore log;

    @Inject
    EntityManager entityManager;

    @Test
    void anyOrderWithAnyDuplicatesInAnyBatchesLogsEveryEventOnce() {
        List<Fact> facts = facts("2025", "GAB", "GBR");
        List<String> expected = facts.stream().map(ReleaseTest::name).sorted().toList();

        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            List<List<Fact>> batches = anyBatches(facts, random);
            assertThat(rolledBack(() -> logged(batches).stream()
                            .map(ReleaseTest::name)
                            .sorted()
                            .toList()))
                    .as("case %d of seed %d", i, SEED)
                    .isEqualTo(expected);
        }
    }

    @Test
    void nothingIsLoggedBeforeItsVersionIsSeenAndEverythingThatIsSeenIsLogged() {
        Random random = new Random(SEED);
        List<Fact> facts = facts("2025", "GEO");

        for (int i = 0; i < CASES; i++) {
            List<List<Fact>> batches = anyBatches(facts, random);
            String name = "case %d of seed %d".formatted(i, SEED);
            rolledBack(() -> {
                List<Fact> there = new ArrayList<>();
                long before = log.state().head();
                for (List<Fact> batch : batches) {
                    List<Entry> added = logged(List.of(batch));
                    there.addAll(batch);
                    long seen = seen("GEO");
                    assertThat(added)
                            .as(name)
                            .isSortedAccordingTo(
                                    Comparator.comparing(Entry::version).thenComparing(Entry::type));
                    assertThat(entries(before))
                            .as(name)
                            .extracting(ReleaseTest::name)
                            .containsExactlyInAnyOrderElementsOf(there.stream()
                                    .filter(fact -> fact.version() <= seen)
                                    .map(ReleaseTest::name)
                                    .distinct()
                                    .toList());
                }
                return null;
            });
        }
    }

    @Test
    void anEventOfLongAgoThatComesLateIsLoggedAtTheEnd() {
        List<Fact> facts = facts("2025", "GHA");
        Fact movement = facts.get(2);
        List<Fact> others = facts.stream().filter(fact -> fact != movement).toList();

        List<Entry> added = rolledBack(() -> {
            logged(List.of(others));
            return logged(List.of(List.of(movement), List.of(movement)));
        });

        assertThat(added).extracting(ReleaseTest::name).containsExactly(name(movement));
    }

    @Test
    void anEventThatWasCommittedButNotLoggedIsHealedByItsRedelivery() {
        List<Fact> facts = facts("2025", "GIN");

        List<Entry> added = rolledBack(() -> {
            facts.forEach(this::append);
            return logged(List.of(facts));
        });

        assertThat(added).hasSize(facts.size());
    }

    /** Into history alone, as a service of an older version does before it shows anything. */
    private void append(Fact fact) {
        boolean section = fact.type() == EventType.SECTION_REVISED;
        var insert = entityManager
                .createNativeQuery("insert into " + Table.of(fact.type()) + " (edition, country, version, at, data"
                        + (section ? ", section, revision) values (?, ?, ?, ?, ?, ?, ?)" : ") values (?, ?, ?, ?, ?)"))
                .setParameter(1, fact.key().edition())
                .setParameter(2, fact.key().country())
                .setParameter(3, fact.version())
                .setParameter(4, fact.at())
                .setParameter(5, fact.data());
        if (section) {
            insert.setParameter(6, fact.section()).setParameter(7, fact.revision());
        }
        insert.executeUpdate();
    }

    /** What the batches add to the log. */
    private List<Entry> logged(List<List<Fact>> batches) {
        long before = log.state().head();
        for (List<Fact> batch : batches) {
            take(history, batch);
        }
        return entries(before);
    }

    private List<Entry> entries(long after) {
        return ((LogPage.Entries) log.page(after, 10_000)).entries();
    }

    /** 0 while readers see none. */
    private long seen(String country) {
        List<?> versions = entityManager
                .createNativeQuery("select version from current_version where edition = '2025' and country = :country")
                .setParameter("country", country)
                .getResultList();
        return versions.isEmpty() ? 0 : ((Number) versions.get(0)).longValue();
    }

    private static <T> T rolledBack(Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            return work.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    static String name(Fact fact) {
        return name(fact.type(), fact.key(), fact.version());
    }

    static String name(Entry entry) {
        return name(entry.type().event(), entry.key(), entry.version());
    }

    private static String name(EventType type, AssessmentKey key, long version) {
        return type.id(key, version);
    }
}
