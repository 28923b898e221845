package org.pamir.bench.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pamir.embedded.ClassArchive;

/** The three services, as they are packaged. */
public enum Service {
    INGEST("ingest-service", "ingest"),
    SCORING("scoring-service", "scoring"),
    ASSESSMENT("assessment-service", "assessment");

    /** All replicas of ingest must know the same one; it protects nothing that outlives a run. */
    public static final String PASSWORD = "only-for-a-run-on-loopback";

    private static final String COOKIE_KEY = "the-same-for-all-replicas-of-a-run";

    private final String module;
    private final String database;

    Service(String module, String database) {
        this.module = module;
        this.database = database;
    }

    public String module() {
        return module;
    }

    /** The database that nobody else reads. */
    public String database() {
        return database;
    }

    /** @throws IllegalStateException if it is not built */
    Path jar() {
        Path jar = Repository.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: mvn package builds it");
        }
        return jar;
    }

    /** For Java, to start quicker, where {@code deploy/local/run} has prepared that for the package as it is. */
    List<String> quickStart() {
        Path archives = Repository.root().resolve("deploy/local/target/archives");
        try {
            return ClassArchive.of(archives, module, jar()).toUse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the packaged service is made of. */
    public List<Path> classPath() {
        Path folder = jar().getParent();
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> environment() {
        return this == INGEST
                ? Map.of(
                        "PAMIR_ACCOUNTS_INITIAL_PASSWORD",
                        PASSWORD,
                        "QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY",
                        COOKIE_KEY,
                        // All the load comes with one token, which is more often than one caller may come.
                        "PAMIR_LIMITS_REQUESTS_BURST",
                        "1000000",
                        "PAMIR_LIMITS_REQUESTS_EVERY",
                        "0.0001s")
                : Map.of();
    }
}
