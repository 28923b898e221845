package org.pamir.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.pamir.embedded.LocalKafka;
import org.pamir.embedded.LocalPostgres;

/** PostgreSQL as a child process and Kafka in this one, with their data in the data folder. */
final class EmbeddedInfrastructure implements Infrastructure {

    private static final String UNFINISHED = "unfinished";
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final LocalPostgres postgres;
    private final LocalKafka kafka;

    private EmbeddedInfrastructure(LocalPostgres postgres, LocalKafka kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /** Whether an earlier start was killed while it made the first files: neither of the two can go on from these. */
    static boolean isUnfinished(DataFolder folder) {
        return Files.exists(folder.file(UNFINISHED));
    }

    /** Starts both at once. */
    static EmbeddedInfrastructure start(Settings settings, DataFolder folder)
            throws StartFailure, IOException, InterruptedException {
        if (!Files.exists(folder.file("postgres"))) {
            Files.writeString(folder.file(UNFINISHED), "");
        }
        Path postgresData = folder.folder("postgres");
        Path postgresPrograms = folder.folder("programs").resolve("postgres");
        Path kafkaData = folder.folder("kafka");
        FutureTask<LocalPostgres> postgres =
                begin(() -> LocalPostgres.start(postgresData, postgresPrograms, settings.port("POSTGRES_PORT")));
        FutureTask<LocalKafka> kafka = begin(() -> LocalKafka.start(kafkaData, settings.port("KAFKA_PORT")));
        try {
            EmbeddedInfrastructure both =
                    new EmbeddedInfrastructure(started("PostgreSQL", postgres), started("Kafka", kafka));
            both.createDatabases();
            Files.deleteIfExists(folder.file(UNFINISHED));
            return both;
        } catch (StartFailure | IOException | InterruptedException e) {
            closeOnceStarted(kafka);
            closeOnceStarted(postgres);
            throw e;
        }
    }

    @Override
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    @Override
    public String user() {
        return postgres.user();
    }

    @Override
    public String password() {
        return "";
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Kafka first; bounded, for a broker that does not come to an end would keep PostgreSQL running as well. */
    @Override
    public void close() {
        // Asked to stop while it was not waiting for anything: that has been heard, and must not hurry the end.
        Thread.interrupted();
        closeInTime(kafka);
        closeInTime(postgres);
    }

    private void createDatabases() throws StartFailure {
        try {
            for (Service service : Service.values()) {
                postgres.createDatabase(service.database());
            }
        } catch (SQLException e) {
            throw new StartFailure("cannot create the databases: " + e.getMessage());
        }
    }

    private static <T> FutureTask<T> begin(Callable<T> start) {
        FutureTask<T> task = new FutureTask<>(start);
        Thread thread = new Thread(task, "start");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static <T> T started(String what, FutureTask<T> start) throws StartFailure, InterruptedException {
        try {
            return start.get(STARTING.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new StartFailure(
                    "%s did not start: %s (more in logs/launcher.log; --fresh begins anew without the data)"
                            .formatted(what, e.getCause().getMessage()));
        } catch (TimeoutException e) {
            throw new StartFailure(
                    "%s did not start in %d s: look into logs/launcher.log".formatted(what, STARTING.toSeconds()));
        }
    }

    private static void closeOnceStarted(FutureTask<? extends AutoCloseable> start) {
        try {
            closeInTime(started("", start));
        } catch (StartFailure e) {
            // It never started, which is what led here.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeInTime(AutoCloseable part) {
        FutureTask<Void> close = begin(() -> {
            part.close();
            return null;
        });
        try {
            close.get(STOPPING.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            System.err.println("did not stop in order: " + part.getClass().getSimpleName() + ", " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
