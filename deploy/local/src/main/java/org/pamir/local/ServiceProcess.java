package org.pamir.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One service as a process of its own. */
final class ServiceProcess {

    /**
     * Memory for the whole Index several times over, and only the quick compiler: that halves the work of a start, at the
     * price of the highest speed later.
     */
    private static final String OPTIONS = "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private static final Duration STOPPING = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int TAIL_LINES = 20;

    private final Service service;
    private final List<String> command;
    private final Map<String, String> environment;
    private final URI ready;
    private final Path log;
    private Process process;

    ServiceProcess(Service service, Settings settings, Infrastructure infrastructure, Secrets secrets, Path log) {
        this.service = service;
        this.command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(settings.text("SERVICE_OPTIONS", OPTIONS).split(" +")));
        command.addAll(List.of("-jar", service.jar(settings.repository()).toString()));
        this.environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT", String.valueOf(settings.port(service.portSetting())),
                // Plain HTTP would carry passwords in the open, so nobody else on the network may come in.
                "QUARKUS_HTTP_HOST", settings.text("QUARKUS_HTTP_HOST", "localhost"),
                "QUARKUS_DATASOURCE_JDBC_URL", infrastructure.jdbcUrl(service.database()),
                "QUARKUS_DATASOURCE_USERNAME", infrastructure.user(),
                "QUARKUS_DATASOURCE_PASSWORD", infrastructure.password(),
                "KAFKA_BOOTSTRAP_SERVERS", infrastructure.bootstrapServers()));
        environment.putAll(service.settings(settings, secrets));
        this.ready = URI.create("http://localhost:" + settings.port(service.portSetting()) + "/q/health/ready");
        this.log = log;
    }

    /** Starts it, or starts it again; a second start goes on in the same log. */
    ProcessHandle start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectOutput(
                process == null
                        ? ProcessBuilder.Redirect.to(log.toFile())
                        : ProcessBuilder.Redirect.appendTo(log.toFile()));
        process = builder.start();
        process.getOutputStream().close();
        return process.toHandle();
    }

    /** Waits until it says that it would do its work. */
    void awaitReady(HttpClient http, Duration patience) throws StartFailure, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isReady(http)) {
            if (!process.isAlive()) {
                throw new StartFailure("%s ended with code %d while it started: see %s%n%s"
                        .formatted(service.module(), process.exitValue(), log, logTail()));
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure("%s is not ready after %d s: see %s%n%s"
                        .formatted(service.module(), patience.toSeconds(), log, logTail()));
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    /** Why it ended, for somebody who did not expect it. */
    String obituary() {
        return "%s ended unexpectedly with code %d".formatted(service.module(), process.exitValue());
    }

    Path log() {
        return log;
    }

    String logTail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()).stream()
                    .map(line -> "  | " + line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "  | (no log: " + e.getMessage() + ")";
        }
    }

    void stop() {
        if (process != null) {
            Ending.of(process.toHandle(), STOPPING);
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(2)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
