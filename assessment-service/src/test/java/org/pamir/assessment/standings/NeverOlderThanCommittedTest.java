package org.pamir.assessment.standings;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.Replica;
import org.pamir.assessment.database.ReadStore;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;

/** Many read while another replica writes: an answer is never older than what was committed before it was asked for. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class NeverOlderThanCommittedTest {

    private static final Methodology METHODOLOGY =
            Methodologies.all().edition("2025").orElseThrow();
    private static final String COUNTRY = "DZA";
    private static final int VERSIONS = 200;
    private static final int READERS = 8;

    @Inject
    DataSource database;

    @Inject
    ReadStore reads;

    @Inject
    ScorecardStore store;

    @Inject
    StandingsConfig config;

    @Test
    void anAnswerIsNeverOlderThanWhatWasCommittedBeforeItsRequest() {
        EditLog log = new EditLog("2025", COUNTRY);
        Replica other = new Replica(database);
        other.takeIn(log.write("drugs", drugs(1)));
        AtomicLong committed = new AtomicLong(1);
        StandingsReader far = new StandingsReader(farAway(), config);
        Queue<String> older = new ConcurrentLinkedQueue<>();

        List<CompletableFuture<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(reading(i < 2 ? this::overHttp : () -> version(far), committed, older));
        }
        for (int version = 2; version <= VERSIONS; version++) {
            other.takeIn(log.write("drugs", drugs(version)));
            committed.set(version);
        }

        assertThat(readers).allSatisfy(reader -> assertThat(reader.join()).isPositive());
        assertThat(older).isEmpty();
        far.stop();
    }

    /** ReadStore until the last version is committed; the number of answers. */
    private static CompletableFuture<Integer> reading(LongSupplier version, AtomicLong committed, Queue<String> older) {
        return CompletableFuture.supplyAsync(
                () -> {
                    int answers = 0;
                    while (committed.get() < VERSIONS) {
                        long before = committed.get();
                        long answered = version.getAsLong();
                        if (answered < before) {
                            older.add(answered + " instead of " + before);
                        }
                        answers++;
                    }
                    return answers;
                },
                task -> new Thread(task).start());
    }

    private long overHttp() {
        String tag = get("/api/editions/2025/countries/" + COUNTRY).header("ETag");
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }

    private static long version(StandingsReader reader) {
        return reader.now(METHODOLOGY).scorecard(COUNTRY).orElseThrow().version();
    }

    /** What is seen there is a moment old when it arrives, so that who is served with it too early is served wrongly. */
    private ScorecardStore farAway() {
        return new ScorecardStore(reads, database) {
            @Override
            long versionSum(Duration atMost) {
                long sum = store.versionSum(atMost);
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
                return sum;
            }

            @Override
            Map<String, Long> versions(String edition) {
                return store.versions(edition);
            }

            @Override
            Map<String, ScorecardComputed> scorecards(String edition, Map<String, Long> versions) {
                return store.scorecards(edition, versions);
            }
        };
    }

    private static Map<String, Score> drugs(int number) {
        return Map.of("heroin_trade", new Score(2 + number % 19));
    }
}
