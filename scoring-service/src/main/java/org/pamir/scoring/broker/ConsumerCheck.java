package org.pamir.scoring.broker;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up when revisions really reach this replica: the topics exist and partitions of theirs are assigned. */
@Readiness
@ApplicationScoped
class ConsumerCheck implements HealthCheck {

    private final TopicsAtStart topics;
    private final ConsumedPartitions partitions;

    ConsumerCheck(TopicsAtStart topics, @Identifier(ConsumedPartitions.CHANNEL) ConsumedPartitions partitions) {
        this.topics = topics;
        this.partitions = partitions;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("consumer")
                .status(topics.exist() && partitions.count() > 0)
                .withData("topics", topics.exist())
                .withData("partitions", partitions.count())
                .build();
    }
}
