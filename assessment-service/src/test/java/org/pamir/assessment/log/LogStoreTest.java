package org.pamir.assessment.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.RealParts;
import org.pamir.contract.event.AssessmentKey;

/** In a transaction that is taken back, so that nothing expires for other tests. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LogStoreTest {

    private static final AssessmentKey KEY = new AssessmentKey("2025", "HRV");

    /** After everything that other tests write. */
    private static final Instant BEGIN = Instant.parse("2030-01-01T00:00:00Z");

    @Inject
    LogStore log;

    @Inject
    EntityManager entityManager;

    private long before;

    @BeforeEach
    void lookAtTheEnd() {
        before = log.state().head();
    }

    @Test
    void aPageIsLimitedInEntriesAndInBytes() {
        rolledBack(() -> {
            release(1, 1_500_000);
            release(2, 1_500_000);
            release(3, 1_500_000);
            release(4, 10_000_000);
            assertThat(positions(before, 2)).containsExactly(before + 1, before + 2);
            assertThat(positions(before, 100)).containsExactly(before + 1, before + 2);
            assertThat(positions(before + 3, 100)).containsExactly(before + 4);
            assertThat(positions(before + 4, 100)).isEmpty();
            return null;
        });
    }

    @Test
    void aPageCarriesWhatWasPublished() {
        Entry entry = rolledBack(() -> {
            release(1, 3);
            return ((LogPage.Entries) log.page(before, 1)).entries().get(0);
        });

        assertThat(entry.type()).isEqualTo(EntryType.MOVEMENT);
        assertThat(entry.key()).isEqualTo(KEY);
        assertThat(entry.version()).isEqualTo(1);
        assertThat(entry.at()).isEqualTo(at(1));
        assertThat(entry.data()).isEqualTo(new byte[3]);
    }

    @Test
    void whereATimeBeginsIsFound() {
        rolledBack(() -> {
            release(1, 1);
            release(2, 1);
            assertThat(log.firstAtOrAfter(at(1))).hasValue(before + 1);
            assertThat(log.firstAtOrAfter(at(1).plusMillis(1))).hasValue(before + 2);
            assertThat(log.firstAtOrAfter(at(3))).isEmpty();
            assertThat(log.firstAtOrAfter(Instant.MAX)).isEmpty();
            return null;
        });
    }

    @Test
    void whatIsTooOldGoesFromTheBeginningAndWhoIsBehindIsTold() {
        rolledBack(() -> {
            LongStream.rangeClosed(1, 5).forEach(version -> release(version, 1));

            LogState state = log.expire(at(3));
            log.deleteExpired();

            assertThat(state.expiredThrough()).isEqualTo(before + 2);
            assertThat(state.expiredBefore()).isEqualTo(at(3));
            assertThat(log.page(before + 1, 10)).isEqualTo(new LogPage.Expired(log.state()));
            assertThat(positions(before + 2, 10)).containsExactly(before + 3, before + 4, before + 5);
            return null;
        });
    }

    @Test
    void whatHasExpiredDoesNotComeBackWhenItIsDeliveredAgain() {
        rolledBack(() -> {
            LongStream.rangeClosed(1, 3).forEach(version -> release(version, 1));
            log.expire(at(3));
            log.deleteExpired();

            assertThat(release(1)).isEmpty();
            return null;
        });
    }

    @Test
    void anEmptiedLogGoesOnWhereItEnded() {
        rolledBack(() -> {
            release(1, 1);
            LogState state = log.expire(at(9));
            log.deleteExpired();
            assertThat(state.expiredThrough()).isEqualTo(before + 1);
            assertThat(log.page(before, 10)).isInstanceOf(LogPage.Expired.class);
            assertThat(positions(before + 1, 10)).isEmpty();

            release(10, 1);

            assertThat(positions(before + 1, 10)).containsExactly(before + 2);
            return null;
        });
    }

    private List<Long> positions(long after, int limit) {
        List<Long> positions = new ArrayList<>();
        ((LogPage.Entries) log.page(after, limit)).entries().forEach(entry -> positions.add(entry.position()));
        return positions;
    }

    /** A version of which there is nothing but its movement, of so many bytes. */
    private void release(long version, int bytes) {
        update("insert into movement (edition, country, version, at, data) values (?1, ?2, ?3, ?4, ?5)", version)
                .setParameter(4, at(version))
                .setParameter(5, new byte[bytes])
                .executeUpdate();
        for (String half : List.of("scorecard", "section_revision")) {
            // Long expired, so that they do not enter the log.
            boolean section = half.startsWith("section");
            update(
                            "insert into " + half + " (edition, country, version, at, data"
                                    + (section ? ", section, revision" : "") + ") values (?1, ?2, ?3, '1969-12-31', ''"
                                    + (section ? ", 'drugs', ?3)" : ")"),
                            version)
                    .executeUpdate();
        }
        update(
                        "insert into current_version (edition, country, version, at) values (?1, ?2, ?3, now())"
                                + " on conflict (edition, country) do update set version = excluded.version",
                        version)
                .executeUpdate();
        assertThat(release(version)).isPresent();
    }

    private OptionalLong release(long version) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (var lock = connection.createStatement();
                    var release = connection.prepareStatement(ReleaseStore.RELEASE)) {
                lock.execute(ReleaseStore.LOCK);
                release.setArray(1, connection.createArrayOf("text", new String[] {KEY.edition()}));
                release.setArray(2, connection.createArrayOf("text", new String[] {KEY.country()}));
                release.setArray(3, connection.createArrayOf("bigint", new Long[] {version}));
                try (var row = release.executeQuery()) {
                    return ReleaseStore.head(row);
                }
            }
        });
    }

    private jakarta.persistence.Query update(String sql, long version) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, KEY.edition())
                .setParameter(2, KEY.country())
                .setParameter(3, version);
    }

    private static Instant at(long version) {
        return BEGIN.plusSeconds(version);
    }

    private static <T> T rolledBack(Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            return work.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
