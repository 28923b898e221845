package org.pamir.bench.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.pamir.bench.Token;
import org.pamir.embedded.FreePort;

/** {@code deploy/local/run} as a user starts it, on ports and data of its own, with what is built. */
public final class StackStart {

    private static final String PASSWORD = "only-for-a-run-on-loopback";
    private static final int BETWEEN_TRIES_MILLIS = 20;
    private static final long PATIENCE_SECONDS = 180;

    private final Path repository;
    private final Map<String, String> environment;
    private final URI ingest;
    private final URI assessment;

    /** @param data is kept from one start to the next */
    public StackStart(Path repository, Path data) {
        this.repository = repository;
        int ingestPort = FreePort.next();
        int assessmentPort = FreePort.next();
        ingest = URI.create("http://localhost:" + ingestPort);
        assessment = URI.create("http://localhost:" + assessmentPort);
        environment = Map.of(
                "LOCAL_DIR", data.toString(),
                "LOCAL_BUILD", "never",
                "PAMIR_LOCAL_PASSWORD", PASSWORD,
                "INGEST_PORT", String.valueOf(ingestPort),
                "ASSESSMENT_PORT", String.valueOf(assessmentPort),
                "SCORING_PORT", String.valueOf(FreePort.next()),
                "KAFKA_PORT", String.valueOf(FreePort.next()),
                "POSTGRES_PORT", String.valueOf(FreePort.next()));
    }

    /** Seconds from the start until it says ready; the first one initialises PostgreSQL and loads the sample. */
    public double untilReady() throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (Run run = begin()) {
            run.awaitReady();
            return (System.nanoTime() - began) / 1e9;
        }
    }

    /** Seconds from the start, on data of an earlier one, until an edit was accepted and a reader was shown it. */
    public double untilFirstEdit() throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (Run run = begin()) {
            String token = run.retry(() -> Token.make(ingest, PASSWORD));
            try (CountryEditors editors = new CountryEditors(ingest, assessment, token)) {
                run.retry(() -> {
                    editors.begin();
                    return editors;
                });
                FirstEdit.served(editors);
                return (System.nanoTime() - began) / 1e9;
            }
        }
    }

    private Run begin() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(repository.resolve("deploy/local/run").toString()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new Run(builder.start());
    }

    private interface Attempt<T> {
        T make() throws InterruptedException;
    }

    /** A start that goes on until it is closed, as Ctrl-C does it. */
    private static final class Run implements AutoCloseable {

        private final Process process;
        private final CompletableFuture<String> output;
        private final CompletableFuture<Void> ready = new CompletableFuture<>();

        private Run(Process process) {
            this.process = process;
            this.output = CompletableFuture.supplyAsync(this::read);
        }

        private void awaitReady() {
            ready.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        }

        private <T> T retry(Attempt<T> attempt) throws InterruptedException {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (true) {
                try {
                    return attempt.make();
                } catch (RuntimeException e) {
                    if (!process.isAlive() || System.nanoTime() > deadline) {
                        throw e;
                    }
                    TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
                }
            }
        }

        private String read() {
            StringBuilder said = new StringBuilder();
            try (BufferedReader reader = process.inputReader()) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    said.append(line).append('\n');
                    if (line.startsWith("ready after")) {
                        ready.complete(null);
                    }
                }
            } catch (IOException e) {
                said.append(e);
            }
            ready.completeExceptionally(new IllegalStateException("deploy/local/run ended: " + said));
            return said.toString();
        }

        @Override
        public void close() {
            // Not destroy() of the process itself: that also closes its output, which is yet to be read.
            process.toHandle().destroy();
            output.join();
        }
    }
}
