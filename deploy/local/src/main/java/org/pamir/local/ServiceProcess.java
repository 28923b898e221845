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
import org.pamir.embedded.ClassArchive;

/** One service as a process of its own. */
final class ServiceProcess {

    /**
     * Memory for the whole Index several times over, taken when it is needed: left alone, Java takes all of it at once where
     * the machine has much. Young objects get little room, which costs some more collections of a few milliseconds under
     * load. And only the quick compiler: that halves the work of a start, at the price of the highest speed later.
     */
    private static final String OPTIONS = "-Xms32m -Xmn16m -Xmx256m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25"
            + " -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    /** Memory outside of the heap goes to few pools instead of several for each processor, which would keep what they had. */
    private static final String MEMORY_POOLS = "2";

    private static final Duration STOPPING = Duration.ofSeconds(10);
    private static final Duration STOPPING_WITH_ARCHIVE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int TAIL_LINES = 20;

    private final Service service;
    private final Path jar;
    private final List<String> options;
    private final ClassArchive archive;
    private final boolean makesArchive;
    private final Map<String, String> environment;
    private final URI ready;
    private final Path log;
    private Process process;

    ServiceProcess(Service service, Settings settings, Infrastructure infrastructure, Secrets secrets, Path log)
            throws IOException {
        this.service = service;
        this.jar = service.jar(settings.repository());
        this.options = List.of(settings.text("SERVICE_OPTIONS", OPTIONS).split(" +"));
        this.makesArchive = settings.makeArchives();
        this.archive =
                ClassArchive.of(settings.repository().resolve("deploy/local/target/archives"), service.module(), jar);
        this.environment = new HashMap<>(Map.of(
                "MALLOC_ARENA_MAX", MEMORY_POOLS,
                "QUARKUS_HTTP_PORT", String.valueOf(settings.port(service.portSetting())),
                // Plain HTTP would carry passwords in the open, so nobody else on the network may come in.
                "QUARKUS_HTTP_HOST", settings.text("QUARKUS_HTTP_HOST", "localhost"),
                "QUARKUS_DATASOURCE_JDBC_URL", infrastructure.jdbcUrl(service.database()),
                "QUARKUS_DATASOURCE_USERNAME", infrastructure.user(),
                "QUARKUS_DATASOURCE_PASSWORD", infrastructure.password(),
                "KAFKA_BOOTSTRAP_SERVERS", infrastructure.bootstrapServers(),
                // Started again after a crash, it has its partitions back at once.
                "KAFKA_GROUP_INSTANCE_ID", service.module()));
        environment.putAll(service.settings(settings, secrets));
        this.ready = URI.create("http://localhost:" + settings.port(service.portSetting()) + "/q/health/ready");
        this.log = log;
    }

    /** Starts it, or starts it again; a second start goes on in the same log. */
    ProcessHandle start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
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

    void stop() throws IOException {
        if (process == null) {
            return;
        }
        boolean isOrderly =
                process.isAlive() && Ending.of(process.toHandle(), makesArchive ? STOPPING_WITH_ARCHIVE : STOPPING);
        if (makesArchive && isOrderly) {
            archive.keep();
        } else if (makesArchive) {
            archive.discard();
        }
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(makesArchive ? archive.toMake() : archive.toUse());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
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
