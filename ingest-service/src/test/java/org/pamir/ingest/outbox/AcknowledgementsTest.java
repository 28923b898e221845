package org.pamir.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pamir.ingest.identity.Login.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pamir.ingest.RealPostgresAndKafka;

/** A broker that gives an offset twice has forgotten what was there. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class AcknowledgementsTest {

    /** No partition of the topic, so that the edits of other tests are not in the way. */
    private static final int PARTITION = 99;

    @Inject
    Acknowledgements acknowledgements;

    @Test
    void anOffsetThatComesASecondTimeBeginsAComparison() {
        acknowledgements.acknowledged(PARTITION, 5);
        acknowledgements.acknowledged(PARTITION, 7);
        assertThat(reasons()).doesNotContain("loss");

        acknowledgements.acknowledged(PARTITION, 7);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(reasons()).contains("loss"));
    }

    private static List<String> reasons() {
        return as("admin").get("/api/reconciliations").jsonPath().getList("reconciliations.reason");
    }
}
