package org.pamir.assessment.projection;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.RealParts;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.kafka.TopicSetup;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReadinessTest {

    @Inject
    @Identifier("events")
    Partitions partitions;

    @Inject
    @Readiness
    ProjectionReadiness readiness;

    @Test
    void theServiceIsReadyOnceItHasItsPartitions() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(get("/q/health/ready").statusCode()).isEqualTo(200));

        assertThat(get("/q/health/ready").jsonPath().getList("checks.name"))
                .contains("projection", "Database connections health check");
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void aTopicWithoutPartitionsMakesItUnready() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> partitions.topicsWithout().isEmpty());
        List<TopicPartition> movements = IntStream.range(0, TopicSetup.PARTITIONS)
                .mapToObj(number -> new TopicPartition(Topic.MOVEMENT.topicName(), number))
                .toList();

        partitions.onPartitionsRevoked(null, movements);

        assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
        partitions.onPartitionsAssigned(null, movements);
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
    }
}
