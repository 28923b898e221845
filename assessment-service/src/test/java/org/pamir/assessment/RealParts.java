package org.pamir.assessment;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.pamir.embedded.LocalKafka;
import org.pamir.embedded.LocalPostgres;

/** A real PostgreSQL and a real Kafka broker, fresh for each run of the tests. */
public class RealParts implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "assessment";

    private LocalPostgres postgres;
    private LocalKafka kafka;

    @Override
    public Map<String, String> start() {
        try {
            postgres = LocalPostgres.startTemporary();
            postgres.createDatabase(DATABASE);
            kafka = LocalKafka.startTemporary();
        } catch (Exception e) {
            throw new IllegalStateException("cannot start PostgreSQL and Kafka", e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(DATABASE),
                "quarkus.datasource.username", postgres.user(),
                "kafka.bootstrap.servers", kafka.bootstrapServers());
    }

    @Override
    public void stop() {
        try {
            if (kafka != null) {
                kafka.close();
            }
            if (postgres != null) {
                postgres.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("cannot stop PostgreSQL and Kafka", e);
        }
    }
}
