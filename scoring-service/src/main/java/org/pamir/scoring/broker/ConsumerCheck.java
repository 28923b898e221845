package org.pamir.scoring.broker;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.pamir.contract.kafka.consumer.ConsumerState;

/** Up when revisions really reach this replica, and it is not busy with what lies long behind. */
@Readiness
@ApplicationScoped
class ConsumerCheck implements HealthCheck {

    private final RevisionConsumer consumer;
    private final ConsumerConfig config;

    ConsumerCheck(RevisionConsumer consumer, ConsumerConfig config) {
        this.consumer = consumer;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        ConsumerState state = consumer.state();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("consumer")
                .status(state.partitions() > 0 && state.remaining() <= config.mostBehind())
                .withData("state", word(state))
                .withData("partitions", state.partitions())
                .withData("remaining", state.remaining())
                .withData("restarts", state.restarts());
        state.troubles().forEach(answer::withData);
        return answer.build();
    }

    private String word(ConsumerState state) {
        if (state.partitions() == 0) {
            return "without partitions";
        }
        if (state.remaining() > config.mostBehind()) {
            return "rebuilding";
        }
        if (state.remaining() > 0) {
            return "catching up";
        }
        return state.failure() == null && state.silence() == null ? "consuming" : "degraded";
    }
}
