package org.pamir.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.pamir.embedded.LocalKafka;
import org.pamir.embedded.LocalPostgres;

/** The database and the broker that the tests of this service run on. */
public class RealPostgresAndKafka implements QuarkusTestResourceLifecycleManager {

    private LocalPostgres postgres;
    private LocalKafka kafka;

    @Override
    public Map<String, String> start() {
        try {
            postgres = LocalPostgres.startTemporary();
            postgres.createDatabase("ingest");
            kafka = LocalKafka.startTemporary();
            return Map.of(
                    "quarkus.datasource.jdbc.url", postgres.jdbcUrl("ingest"),
                    "quarkus.datasource.username", postgres.user(),
                    "kafka.bootstrap.servers", kafka.bootstrapServers());
        } catch (Exception e) {
            throw new IllegalStateException("the parts of the test do not start", e);
        }
    }

    @Override
    public void stop() {
        try {
            kafka.close();
            postgres.close();
        } catch (Exception e) {
            throw new IllegalStateException("the parts of the test do not stop", e);
        }
    }
}
