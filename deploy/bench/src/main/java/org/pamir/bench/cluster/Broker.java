package org.pamir.bench.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.pamir.embedded.FreePort;

/** A Kafka broker in a process of its own, so that everything can happen to it. Its port and its data stay. */
public final class Broker implements AutoCloseable {

    private static final List<String> OPTIONS = List.of(
            "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final int BETWEEN_LOOKS_MILLIS = 200;

    private final Path data;
    private final Path log;
    private final int port = FreePort.next();
    private JavaProcess process;

    /** @param data may be a file system of its own */
    public Broker(Path data, Path log) {
        this.data = data;
        this.log = log;
    }

    /** On the data that is there; {@link #awaitReady} says when it answers. */
    public void start() {
        process = JavaProcess.start(
                OPTIONS,
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerMain.class.getName(),
                        data.toString(),
                        Integer.toString(port)),
                Map.of(),
                log);
    }

    /** @throws IllegalStateException if it ends, or does not answer in a minute */
    public void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + STARTING.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the broker does not answer: " + process.logTail());
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public long pid() {
        return process.pid();
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public void kill() {
        process.kill();
    }

    public void signal(Signal signal) throws InterruptedException {
        signal.send(process.pid());
    }

    /** Everything that it ever kept. It must not be running. */
    public void wipe() throws IOException {
        try (Stream<Path> tree = Files.walk(data)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(data)) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.kill();
        }
    }

    private boolean answers() throws InterruptedException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 1_000,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
