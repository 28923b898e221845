package org.pamir.scoring.broker;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.pamir.contract.kafka.DeadLetters;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.kafka.consumer.BatchConsumer;
import org.pamir.contract.kafka.consumer.ConsumerSettings;
import org.pamir.contract.kafka.consumer.ConsumerState;
import org.pamir.contract.kafka.consumer.ReplayAssignor;
import org.pamir.scoring.revision.RevisionHandler;

/** Consumes revisions from the start of the service to its end. */
@ApplicationScoped
class RevisionConsumer {

    private final BatchConsumer consumer;

    RevisionConsumer(
            RevisionHandler handler,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            ConsumerConfig config) {
        consumer = new BatchConsumer(
                new ConsumerSettings(
                        broker,
                        RevisionHandler.CONSUMER,
                        List.of(Topic.SECTION_REVISED.topicName(), DeadLetters.REPLAY_TOPIC),
                        // The second one is for replicas of an older version.
                        List.of(ReplayAssignor.class, CooperativeStickyAssignor.class),
                        config.mostRecords(),
                        config.firstRetryDelay(),
                        config.longestRetryDelay(),
                        true),
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
