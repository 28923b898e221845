package org.pamir.scoring;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.pamir.embedded.LocalKafka;
import org.pamir.embedded.LocalPostgres;

/** A PostgreSQL and a Kafka of their own for the tests of a run; the broker can be taken away and brought back. */
public final class LocalBackends implements QuarkusTestResourceLifecycleManager {

    private LocalPostgres postgres;
    private LocalKafka kafka;
    private Path kafkaData;

    @Override
    public Map<String, String> start() {
        try {
            postgres = LocalPostgres.startTemporary();
            postgres.createDatabase("scoring");
            kafkaData = Files.createTempDirectory("pamir-scoring-kafka");
            kafka = LocalKafka.start(kafkaData, 0);
        } catch (Exception e) {
            throw new IllegalStateException("no backends to test on", e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl("scoring"),
                "kafka.bootstrap.servers",
                kafka.bootstrapServers(),
                // Short, so that the tests of outages are.
                "pamir.scoring.delivery-timeout",
                "6s",
                "pamir.consumer.longest-retry-delay",
                "1s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields((BrokerSwitch) this::restart, new TestInjector.MatchesType(BrokerSwitch.class));
    }

    @Override
    public void stop() {
        try {
            kafka.close();
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void restart(Runnable meanwhile) throws Exception {
        int port = Integer.parseInt(kafka.bootstrapServers().split(":")[1]);
        kafka.close();
        meanwhile.run();
        kafka = LocalKafka.start(kafkaData, port);
    }

    /** Takes the broker away, runs something, and brings it back with its data. */
    @FunctionalInterface
    public interface BrokerSwitch {
        void without(Runnable meanwhile) throws Exception;
    }
}
