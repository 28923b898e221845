package org.pamir.assessment.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A consumer under deploy/consumers that runs. */
final class Program implements AutoCloseable {

    private static final Path CONSUMERS = Path.of("..", "deploy", "consumers");
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> read;

    private Program(Process process) {
        this.process = process;
        this.read =
                CompletableFuture.allOf(reading(process.inputReader(), lines), reading(process.errorReader(), errors));
    }

    /** @param tools without which the test is skipped, loudly; with {@code -Dconsumers.required} it fails */
    static Program start(List<String> tools, String file, List<String> arguments) throws IOException {
        tools.forEach(Program::demand);
        List<String> command = new ArrayList<>(List.of(CONSUMERS.resolve(file).toString()));
        command.addAll(arguments);
        return new Program(new ProcessBuilder(command).start());
    }

    /** What it printed until it ended by itself. */
    List<String> awaitEnd() throws Exception {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("ended; it said %s %s", lines, errors)
                .isTrue();
        read.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(process.exitValue()).as("%s", errors).isZero();
        return List.copyOf(lines);
    }

    /** What it has told the user so far, besides its output. */
    List<String> errors() {
        return errors;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private static CompletableFuture<Void> reading(BufferedReader from, List<String> into) {
        return CompletableFuture.runAsync(() -> from.lines().forEach(into::add), task -> new Thread(task).start());
    }

    private static void demand(String tool) {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, tool)));
        if (there) {
            return;
        }
        String message = "NO " + tool + ": install it. Consumers that need it are not tested.";
        if (!System.getProperty("consumers.required", "false").equals("false")) {
            throw new AssertionError(message);
        }
        System.err.println(message);
        Assumptions.abort(message);
    }
}
