package org.pamir.assessment.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.pamir.contract.kafka.TopicSetup;

/** Sees to it that the topics are there, beside the start of the service: a broker that is away must not hold it up. */
@ApplicationScoped
class Topics {

    private final Map<String, Object> broker;
    private final Retry retry;
    private volatile boolean created;
    private volatile Thread setup;

    Topics(@Identifier("default-kafka-broker") Map<String, Object> broker, Retry retry) {
        this.broker = broker;
        this.retry = retry;
    }

    boolean areThere() {
        return created;
    }

    void start(@Observes StartupEvent event) {
        setup = new Thread(() -> created = retry.untilDone("creating topics", this::create), "topic-setup");
        setup.setDaemon(true);
        setup.setUncaughtExceptionHandler((thread, stopped) -> {});
        setup.start();
    }

    void stop(@Observes ShutdownEvent event) {
        setup.interrupt();
    }

    private boolean create() throws Exception {
        try (Admin admin = Admin.create(broker)) {
            TopicSetup.createMissing(admin);
            return true;
        }
    }
}
