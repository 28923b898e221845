package org.pamir.bench.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pamir.bench.pace.Delays;
import org.pamir.bench.pace.Pace;
import org.pamir.embedded.LocalKafka;
import org.pamir.embedded.LocalPostgres;

/** That the floor does all of what it is said to do; how fast is not asked here. */
class FloorTest {

    private static final Pace SHORT = new Pace(100, Duration.ofMillis(500));

    private static LocalPostgres postgres;
    private static LocalKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        postgres = LocalPostgres.startTemporary();
        kafka = LocalKafka.startTemporary();
    }

    @AfterAll
    static void stop() throws Exception {
        kafka.close();
        postgres.close();
    }

    @Test
    void everyEditOfTheChainIsCommittedAndBecomesVisible() throws Exception {
        try (FloorChain chain = FloorChain.start(server(), postgres.user(), kafka.bootstrapServers())) {
            FloorChain.Run run = chain.run(SHORT);

            assertThat(run.commit().count()).isEqualTo(SHORT.count());
            assertThat(run.visible().count()).isEqualTo(SHORT.count());
            assertThat(run.visible().milliseconds(50))
                    .isGreaterThan(run.commit().milliseconds(50));
        }
    }

    @Test
    void everyEditThatIsPushedBecomesVisibleToo() throws Exception {
        try (FloorChain chain = FloorChain.start(server(), postgres.user(), kafka.bootstrapServers())) {
            // It waits for the last one, and fails if that does not come.
            assertThatCode(() -> chain.maximum(Duration.ofMillis(200), Duration.ofMillis(500)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void everyRecordOfTheHopArrives() throws Exception {
        try (FloorHop hop = FloorHop.start(kafka.bootstrapServers())) {
            Delays delays = hop.run(SHORT);

            assertThat(delays.count()).isEqualTo(SHORT.count());
        }
    }

    private static String server() {
        String url = postgres.jdbcUrl("");
        return url.substring(0, url.length() - 1);
    }
}
