package org.pamir.assessment.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.kafka.consumer.ConsumerState;

/**
 * Up as soon as readers may be served: the consumer has its partitions and is not far behind. From then on it stays up.
 * Without a broker, readers are better served by the last state than by nothing, and the data of this check say so.
 */
@Readiness
@ApplicationScoped
class ProjectionReadiness implements HealthCheck {

    private final ProjectionConsumer consumer;
    private final ProjectionConfig config;
    private volatile boolean wasReady;

    ProjectionReadiness(ProjectionConsumer consumer, ProjectionConfig config) {
        this.consumer = consumer;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        return answer(consumer.state());
    }

    HealthCheckResponse answer(ConsumerState state) {
        boolean reading = Arrays.stream(Topic.values()).map(Topic::topicName).allMatch(state.topics()::contains);
        boolean far = state.remaining() > config.mostBehind();
        wasReady |= reading && state.unplaced() == 0 && !far;
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("projection")
                .status(wasReady)
                .withData("state", word(state, reading, far))
                .withData("partitions", state.partitions())
                .withData("remaining", state.remaining())
                .withData("restarts", state.restarts());
        state.troubles().forEach(answer::withData);
        return answer.build();
    }

    private static String word(ConsumerState state, boolean reading, boolean far) {
        if (far) {
            return "rebuilding";
        }
        if (!reading || state.failure() != null || state.silence() != null) {
            return "degraded";
        }
        return state.remaining() > 0 ? "catching up" : "consuming";
    }
}
