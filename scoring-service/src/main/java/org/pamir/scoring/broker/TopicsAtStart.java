package org.pamir.scoring.broker;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.pamir.contract.kafka.TopicSetup;

/** Creates the topics that are missing, as soon as there is a broker; start-up does not wait for it. */
@ApplicationScoped
class TopicsAtStart {

    private static final Logger LOG = Logger.getLogger(TopicsAtStart.class);
    private static final int RETRY_MS = 1_000;
    private static final int TIMEOUT_MS = 10_000;

    private final String bootstrapServers;
    private final Thread creator = new Thread(this::create, "topic-setup");
    private volatile boolean exist;

    TopicsAtStart(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    boolean exist() {
        return exist;
    }

    void start(@Observes StartupEvent event) {
        creator.setDaemon(true);
        creator.start();
    }

    void stop(@Observes ShutdownEvent event) {
        creator.interrupt();
    }

    private void create() {
        try {
            while (!attempt()) {
                Thread.sleep(RETRY_MS);
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped before the topics were there");
        }
    }

    private boolean attempt() throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                TIMEOUT_MS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                TIMEOUT_MS / 2))) {
            TopicSetup.createMissing(admin);
            exist = true;
        } catch (ExecutionException | RuntimeException e) {
            LOG.warnf("No topics yet, Kafka at %s: %s", bootstrapServers, e.getMessage());
        }
        return exist;
    }
}
