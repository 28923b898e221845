package org.pamir.assessment.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.pamir.contract.kafka.DeadLetters;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.kafka.consumer.BatchConsumer;
import org.pamir.contract.kafka.consumer.ConsumerSettings;
import org.pamir.contract.kafka.consumer.ConsumerState;

/**
 * Consumes the three topics from the start of the service to its end: one consumer for all, so that nobody waits for a
 * second rebalance at the start.
 */
@ApplicationScoped
class ProjectionConsumer {

    private final BatchConsumer consumer;

    ProjectionConsumer(
            ProjectionHandler handler,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            ProjectionConfig config) {
        consumer = new BatchConsumer(
                new ConsumerSettings(
                        broker,
                        ProjectionHandler.CONSUMER,
                        Stream.concat(
                                        Arrays.stream(Topic.values()).map(Topic::topicName),
                                        Stream.of(DeadLetters.REPLAY_TOPIC))
                                .toList(),
                        List.of(CooperativeStickyAssignor.class),
                        config.mostRecords(),
                        config.firstPause(),
                        config.longestPause(),
                        false),
                handler);
    }

    ConsumerState state() {
        return consumer.state();
    }

    void start(@Observes StartupEvent event) {
        consumer.start();
    }

    void stop(@Observes ShutdownEvent event) {
        consumer.close();
    }
}
