package org.pamir.bench.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pamir.embedded.FreePort;

/** One packaged service as a process, on a port that it keeps through all its starts. */
public final class Replica {

    private static final Duration STARTING = Duration.ofSeconds(240);
    private static final Duration STOPPING = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int BETWEEN_LOOKS_MILLIS = 50;
    private static final String READY = "/q/health/ready";
    private static final String LIVE = "/q/health/live";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LOOK)
            .build();

    private final Service service;
    private final String name;
    private final int port = FreePort.next();
    private final List<String> options;
    private final Map<String, String> environment;
    private final Path log;
    private JavaProcess process;

    Replica(Service service, int number, List<String> options, Map<String, String> environment, Path logs) {
        this.service = service;
        this.name = service.module() + "-" + number;
        this.options = List.copyOf(options);
        this.environment = new HashMap<>(environment);
        this.environment.putAll(service.environment());
        this.environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        this.environment.put("QUARKUS_HTTP_HOST", "localhost");
        // Started again after it was killed, it has its partitions back at once.
        this.environment.put("KAFKA_GROUP_INSTANCE_ID", name);
        // As in compose and on Kubernetes.
        this.environment.put("KAFKA_SESSION_TIMEOUT_MS", "2500");
        this.log = logs.resolve(name + ".log");
    }

    public Service service() {
        return service;
    }

    /** Such as {@code ingest-service-1}. */
    public String name() {
        return name;
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    public int port() {
        return port;
    }

    public Path log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public void start() {
        start(List.of(), Map.of());
    }

    /**
     * Starts it, for this time with more options for Java and settings, which come before the usual ones.
     * {@link #awaitReady} says when it does its work.
     */
    public void start(List<String> moreOptions, Map<String, String> moreEnvironment) {
        if (isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        List<String> allOptions = new ArrayList<>(service.quickStart());
        allOptions.addAll(options);
        allOptions.addAll(moreOptions);
        Map<String, String> allEnvironment = new HashMap<>(environment);
        allEnvironment.putAll(moreEnvironment);
        process = JavaProcess.start(
                Agents.joined(allOptions), List.of("-jar", service.jar().toString()), allEnvironment, log);
    }

    /** @throws IllegalStateException if it ends, or is not ready in four minutes */
    public void awaitReady() throws InterruptedException {
        await("ready", READY);
    }

    /** @throws IllegalStateException if it ends, or does not answer in four minutes */
    public void awaitLive() throws InterruptedException {
        await("alive", LIVE);
    }

    /** Whether it says that it would do its work. */
    public boolean isReady() throws InterruptedException {
        return status(READY) == 200;
    }

    /** Whether it says that it need not be started again. */
    public boolean isLive() throws InterruptedException {
        return status(LIVE) == 200;
    }

    public Vitals vitals() {
        return Vitals.of(process.pid());
    }

    /** What it still holds on its heap after a full collection, which this has it do, in kilobytes. */
    public long liveHeap() throws InterruptedException {
        return LiveHeap.kilobytes(process.pid());
    }

    /** Without a chance to do anything; returns when it is gone. */
    public void kill() {
        process.kill();
    }

    /** As an operator does it; false if it had to be forced. */
    public boolean stop() throws InterruptedException {
        return process.end(STOPPING);
    }

    public void signal(Signal signal) throws InterruptedException {
        signal.send(process.pid());
    }

    /** Whether it ended by itself in that time. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        return process.awaitEnd(patience);
    }

    /** Of an ended process. */
    public int exitCode() {
        return process.exitCode();
    }

    public String logTail() {
        return process.logTail();
    }

    private void await(String what, String path) throws InterruptedException {
        long deadline = System.nanoTime() + STARTING.toNanos();
        while (status(path) != 200) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " does not get " + what + ": " + process.logTail());
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    private int status(String path) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address().resolve(path)).timeout(LOOK).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
