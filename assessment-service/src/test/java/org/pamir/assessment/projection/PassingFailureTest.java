package org.pamir.assessment.projection;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.kafka.consumer.BatchConsumer;
import org.pamir.contract.methodology.Score;

/** A database that does not take an event is waited for: the event is neither lost, nor put aside, nor in the way for good. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PassingFailureTest {

    private static final AssessmentKey KEY = new AssessmentKey("2025", "CUB");
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @Inject
    DataSource database;

    @Test
    void whatTheDatabaseDidNotTakeIsTakenWhenItDoesAgain() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        Handler listener = new AttemptCounter(attempts);
        Logger.getLogger(BatchConsumer.class.getName()).addHandler(listener);
        execute("alter table scorecard rename to scorecard_away");

        try {
            Broker.send(
                    new EditLog(KEY.edition(), KEY.country()).write("drugs", Map.of("heroin_trade", Score.of("8.5"))));
            Awaitility.await().atMost(LONG_ENOUGH).until(() -> attempts.get() >= 2);
        } finally {
            execute("alter table scorecard_away rename to scorecard");
            Logger.getLogger(BatchConsumer.class.getName()).removeHandler(listener);
        }

        Awaitility.await()
                .atMost(LONG_ENOUGH)
                .until(() -> get("/api/editions/2025/countries/CUB").statusCode() == 200);
        assertThat(Arrays.stream(Topic.values()).flatMap(topic -> Broker.read(topic.deadLetterName()).stream()))
                .noneMatch(letter -> Arrays.equals(letter.key(), KEY.toString().getBytes()));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final class AttemptCounter extends Handler {

        private final AtomicInteger attempts;

        private AttemptCounter(AtomicInteger attempts) {
            this.attempts = attempts;
        }

        @Override
        public void publish(LogRecord line) {
            attempts.incrementAndGet();
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
