package org.pamir.bench.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A Java program as a process of its own, with its output in a file. All of them end with this process at the latest. */
final class JavaProcess {

    private static final int TAIL_LINES = 30;

    private final Process process;
    private final Path log;

    private JavaProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * @param program what follows java's options: a class or a jar, and arguments
     * @param log gets the output at its end
     */
    static JavaProcess start(List<String> options, List<String> program, Map<String, String> environment, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(program);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            endWithUs(process);
            return new JavaProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + program, e);
        }
    }

    private static void endWithUs(Process process) {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        } catch (IllegalStateException e) {
            // We are ending already.
            process.destroyForcibly();
            throw e;
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Of an ended process. */
    int exitCode() {
        return process.exitValue();
    }

    boolean awaitEnd(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Without a chance to do anything; returns when it is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end, and forces it if it does not. Whether it ended by itself is the answer. */
    boolean end(Duration patience) throws InterruptedException {
        process.destroy();
        boolean ended = awaitEnd(patience);
        kill();
        return ended;
    }

    String logTail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()).stream()
                    .map(line -> "  | " + line)
                    .collect(Collectors.joining("\n", log + ":\n", ""));
        } catch (IOException e) {
            return log + ": " + e.getMessage();
        }
    }
}
