package org.pamir.assessment.projection;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.RealParts;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.kafka.consumer.ConsumerState;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReadinessTest {

    private static final Set<String> ALL =
            Arrays.stream(Topic.values()).map(Topic::topicName).collect(Collectors.toSet());

    @Inject
    ProjectionConsumer consumer;

    @Inject
    ProjectionConfig config;

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
    void itIsNotReadyBeforeItHasPartitionsOfEveryTopic() {
        HealthCheckResponse answer = check().answer(state(Set.of(Topic.MOVEMENT.topicName()), 0, null));

        assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void itIsNotReadyWhileItIsFarBehindAndSaysHowFar() {
        HealthCheckResponse answer = check().answer(state(ALL, 100_000, null));

        assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
        assertThat(answer.getData().orElseThrow())
                .containsEntry("state", "rebuilding")
                .containsEntry("remaining", 100_000L);
    }

    @Test
    void itIsReadyALittleBehind() {
        HealthCheckResponse answer = check().answer(state(ALL, 10, null));

        assertThat(answer.getStatus()).isEqualTo(Status.UP);
        assertThat(answer.getData().orElseThrow()).containsEntry("state", "catching up");
    }

    @Test
    void onceItWasReadyItServesWhatItHasWithoutABroker() {
        ProjectionReadiness check = check();
        check.answer(state(ALL, 0, null));

        HealthCheckResponse answer = check.answer(state(Set.of(), 0, "no answer"));

        assertThat(answer.getStatus()).isEqualTo(Status.UP);
        assertThat(answer.getData().orElseThrow())
                .containsEntry("state", "degraded")
                .containsEntry("broker", "no answer");
    }

    private ProjectionReadiness check() {
        return new ProjectionReadiness(consumer, config);
    }

    private static ConsumerState state(Set<String> topics, long remaining, String silence) {
        return new ConsumerState(topics, 12 * topics.size(), 0, 0, remaining, 0, null, null, silence);
    }
}
