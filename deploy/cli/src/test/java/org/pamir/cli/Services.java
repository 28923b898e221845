package org.pamir.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.pamir.embedded.FreePort;
import org.pamir.embedded.LocalKafka;
import org.pamir.embedded.LocalPostgres;

/** The three services as they are packaged, on free ports, with the accounts of a laptop. */
final class Services implements AutoCloseable {

    static final String PASSWORD = "correct-horse-battery";

    private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path logs;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final List<Process> processes = new ArrayList<>();

    private Services(Path logs) throws Exception {
        this.logs = logs;
        this.postgres = LocalPostgres.startTemporary();
        this.kafka = LocalKafka.startTemporary();
    }

    static Services start(Path logs) throws Exception {
        Services services = new Services(logs);
        try {
            for (String service : List.of("ingest", "scoring", "assessment")) {
                services.start(service);
            }
            services.ports.forEach((service, port) -> services.awaitReady(service));
            return services;
        } catch (Exception | AssertionError e) {
            services.close();
            throw e;
        }
    }

    String url(String service) {
        return "http://localhost:" + ports.get(service);
    }

    /** Where the broker listens. */
    String kafka() {
        return kafka.bootstrapServers();
    }

    @Override
    public void close() throws IOException {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
        kafka.close();
        postgres.close();
    }

    private void start(String service) throws Exception {
        postgres.createDatabase(service);
        ports.put(service, FreePort.next());
        Path jar = REPOSITORY.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        assertThat(jar).as("mvn package builds it").exists();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve(service + ".log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", ports.get(service).toString(),
                        "QUARKUS_HTTP_HOST", "localhost",
                        "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service),
                        "QUARKUS_DATASOURCE_USERNAME", postgres.user(),
                        "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                        "PAMIR_ACCOUNTS_INITIAL_PASSWORD", PASSWORD));
        processes.add(builder.start());
    }

    private void awaitReady(String service) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(service) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        await(service)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(IOException.class)
                .failFast(() -> assertThat(processes).as("%s/*.log", logs).allMatch(Process::isAlive))
                .until(() -> http.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }
}
