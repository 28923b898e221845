package org.pamir.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.pamir.embedded.FreePort;
import org.pamir.embedded.LocalKafka;
import org.pamir.embedded.LocalPostgres;

/** An assessment-service with a PostgreSQL and a Kafka of its own, all empty; the other services are not there. */
final class AssessmentAlone implements AutoCloseable {

    private static final String DATABASE = "assessment";
    private static final long PATIENCE_SECONDS = 120;

    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final Process service;
    private final int port;

    private AssessmentAlone(LocalPostgres postgres, LocalKafka kafka, Process service, int port) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.service = service;
        this.port = port;
    }

    /** @param jar of the packaged service */
    static AssessmentAlone start(Path jar, List<String> options, Path log) throws Exception {
        LocalPostgres postgres = LocalPostgres.startTemporary();
        postgres.createDatabase(DATABASE);
        LocalKafka kafka = LocalKafka.startTemporary();
        int port = FreePort.next();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", String.valueOf(port),
                        "QUARKUS_HTTP_HOST", "localhost",
                        "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(DATABASE),
                        "QUARKUS_DATASOURCE_USERNAME", postgres.user(),
                        "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()));
        AssessmentAlone alone = new AssessmentAlone(postgres, kafka, builder.start(), port);
        alone.awaitReady();
        return alone;
    }

    InetSocketAddress address() {
        return new InetSocketAddress("localhost", port);
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Seconds of processor time that the service has used. */
    double processorSeconds() {
        return service.info()
                .totalCpuDuration()
                .map(used -> used.toMillis() / 1e3)
                .orElse(Double.NaN);
    }

    @Override
    public void close() throws IOException {
        service.destroy();
        service.onExit().completeOnTimeout(service, 20, TimeUnit.SECONDS).join();
        service.destroyForcibly();
        kafka.close();
        postgres.close();
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                if (!service.isAlive() || System.nanoTime() > deadline) {
                    throw e;
                }
            }
            Thread.sleep(200);
        }
    }
}
