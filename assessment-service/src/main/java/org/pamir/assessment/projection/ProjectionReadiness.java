package org.pamir.assessment.projection;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Up when new versions would really arrive: the topics exist and the consumer has its partitions. That migrations are
 * done goes without saying (the service does not start before), and the database has a check of its own.
 */
@Readiness
@ApplicationScoped
class ProjectionReadiness implements HealthCheck {

    private final Topics topics;
    private final Partitions partitions;

    ProjectionReadiness(Topics topics, @Identifier("events") Partitions partitions) {
        this.topics = topics;
        this.partitions = partitions;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> missing = partitions.topicsWithout();
        return HealthCheckResponse.named("projection")
                .status(topics.areThere() && missing.isEmpty())
                .withData("topics", topics.areThere() ? "created" : "not yet created")
                .withData("without-partitions", String.join(", ", missing))
                .build();
    }
}
