package org.pamir.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pamir.embedded.LocalKafka;
import org.pamir.embedded.LocalPostgres;

class ExternalIT {

    @TempDir
    private Path directory;

    @Test
    void aPostgresAndAKafkaThatWereThereAreUsedAndStayWhenWeGo() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.startTemporary();
                LocalKafka kafka = LocalKafka.startTemporary();
                RunningPamir pamir = RunningPamir.on(directory.resolve("data"))) {
            String port = postgres.jdbcUrl("").replaceAll(".*:([0-9]+)/", "$1");
            pamir.with("POSTGRES_PORT", port)
                    .with("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers())
                    .start("--external")
                    .awaitReady();

            assertThat(new Api(pamir)
                            .read("/api/editions/2021/countries/TJK")
                            .at("/measures/criminality/value")
                            .decimalValue())
                    .isEqualByComparingTo("5.61");
            assertThat(pamir.stop()).isZero();
            assertThat(pamir.processes()).isEmpty();
            postgres.createDatabase("still_there");
            try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
                assertThat(admin.listTopics().names().get()).contains("assessment.scorecard.v1");
            }
        }
    }
}
