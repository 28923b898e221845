package org.pamir.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.pamir.embedded.FreePort;

/** {@code deploy/local/run} as a user starts it, on free ports and with a data folder of its own. */
final class RunningPamir implements AutoCloseable {

    static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();

    static final String PASSWORD = "correct-horse-battery";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Map<String, String> environment = new HashMap<>();
    private final List<String> output = new CopyOnWriteArrayList<>();
    private Process script;
    private CompletableFuture<Void> reading;

    private RunningPamir(Map<String, String> environment) {
        this.environment.putAll(environment);
    }

    static RunningPamir on(Path directory) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "LOCAL_DIR",
                directory.toString(),
                // Maven has just built it; a build inside of a build would be a surprise.
                "LOCAL_BUILD",
                "never",
                Secrets.PASSWORD_SETTING,
                PASSWORD));
        for (String port : List.of("ASSESSMENT_PORT", "INGEST_PORT", "SCORING_PORT", "KAFKA_PORT", "POSTGRES_PORT")) {
            environment.put(port, String.valueOf(FreePort.next()));
        }
        return new RunningPamir(environment);
    }

    RunningPamir with(String setting, String value) {
        environment.put(setting, value);
        return this;
    }

    RunningPamir start(String... options) throws IOException {
        output.clear();
        List<String> command = new ArrayList<>();
        command.add(REPOSITORY.resolve("deploy/local/run").toString());
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        script = builder.start();
        reading = CompletableFuture.runAsync(this::readOutput);
        return this;
    }

    RunningPamir awaitReady() {
        awaitLine("ready after");
        System.out.println("deploy/local/run: "
                + output.stream()
                        .filter(line -> line.startsWith("ready"))
                        .findFirst()
                        .orElseThrow());
        return this;
    }

    RunningPamir awaitLine(String beginning) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .failFast(() -> assertThat(script.isAlive()).as("%s", output).isTrue())
                .until(() -> output.stream().anyMatch(line -> line.startsWith(beginning)));
        return this;
    }

    /** Waits for the end of a start that is expected to fail. */
    int awaitEnd() {
        return script.onExit()
                .thenCombine(reading, (ended, read) -> ended.exitValue())
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Stops it as Ctrl-C does. */
    int stop() {
        // Not destroy() of the process itself: that also closes its output, which is yet to be read.
        script.toHandle().destroy();
        return awaitEnd();
    }

    List<String> output() {
        return output;
    }

    int port(String setting) {
        return Integer.parseInt(environment.get(setting));
    }

    String ingest() {
        return "http://localhost:" + port("INGEST_PORT");
    }

    String scoring() {
        return "http://localhost:" + port("SCORING_PORT");
    }

    String assessment() {
        return "http://localhost:" + port("ASSESSMENT_PORT");
    }

    String bootstrapServers() {
        return "localhost:" + port("KAFKA_PORT");
    }

    /** Everything that runs because of this start. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    ProcessHandle process(String part) {
        return script.descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no process of " + part));
    }

    boolean arePortsFree() {
        return environment.keySet().stream()
                .filter(setting -> setting.endsWith("_PORT"))
                .allMatch(this::isFree);
    }

    @Override
    public void close() {
        if (script != null && script.isAlive()) {
            stop();
        }
    }

    /** PostgreSQL is nobody's child, but names its data folder; the rest descends from the script. */
    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(environment.get("LOCAL_DIR"))
                || script.descendants().anyMatch(process::equals);
    }

    private boolean isFree(String setting) {
        try (ServerSocket socket = new ServerSocket(port(setting), 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private void readOutput() {
        try (BufferedReader reader = script.inputReader()) {
            reader.lines().forEach(output::add);
        } catch (IOException e) {
            output.add("(output ended: " + e.getMessage() + ")");
        }
    }
}
