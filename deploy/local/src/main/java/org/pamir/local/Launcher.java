package org.pamir.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Runs everything on one machine until somebody stops it. {@code run} starts it, with the repository as the first
 * argument and its own options after it.
 */
public final class Launcher {

    /** Tells {@code run} that a failure was said and nothing is left running; other codes come from a violent end. */
    private static final int ORDERLY_FAILURE = 3;

    private final Settings settings;
    private final PrintStream out;
    private final Instant began = Instant.now();

    private Launcher(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    public static void main(String[] arguments) {
        StopRequest stop = StopRequest.listen();
        int code = 0;
        try {
            Path repository = Path.of(arguments[0]).toAbsolutePath().normalize();
            Settings settings =
                    Settings.of(repository, Arrays.asList(arguments).subList(1, arguments.length), System.getenv());
            new Launcher(settings, System.out).run();
        } catch (StartFailure e) {
            System.err.println(e.getMessage());
            code = ORDERLY_FAILURE;
        } catch (IOException e) {
            if (!stop.isRequested()) {
                System.err.println("stopped, for this went wrong: " + e);
                code = ORDERLY_FAILURE;
            }
        } catch (InterruptedException e) {
            System.out.println("stopped");
        } catch (RuntimeException e) {
            // A bug, and nobody knows what it left: `run` looks.
            Thread self = Thread.currentThread();
            self.getThreadGroup().uncaughtException(self, e);
            code = 1;
        }
        stop.done(code);
    }

    private void run() throws StartFailure, IOException, InterruptedException {
        try (DataFolder folder = DataFolder.claim(settings.directory())) {
            ProcessRecord record = new ProcessRecord(folder.file("processes"), folder.file("postgres/postmaster.pid"));
            int leftovers = record.endLeftovers();
            if (leftovers > 0) {
                out.println("ended " + leftovers + " processes that an earlier start had left");
            }
            if (settings.onlyEndLeftovers()) {
                return;
            }
            if (settings.fresh() || EmbeddedInfrastructure.isUnfinished(folder)) {
                folder.empty();
            }
            Ports.demandFree(settings);
            Path logs = folder.folder("logs");
            logTo(logs.resolve("launcher.log"));
            out.println(settings.external() ? "looking for PostgreSQL and Kafka" : "starting PostgreSQL and Kafka");
            try (Infrastructure infrastructure = settings.external()
                    ? ExternalInfrastructure.find(settings)
                    : EmbeddedInfrastructure.start(settings, folder)) {
                serve(infrastructure, Secrets.of(settings, folder), record, logs);
            }
        }
    }

    /** What PostgreSQL and Kafka say; read when their first class is loaded. */
    private static void logTo(Path file) {
        System.setProperty("org.slf4j.simpleLogger.logFile", file.toString());
        System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
        System.setProperty("org.slf4j.simpleLogger.dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        System.setProperty("log4j.shutdownHookEnabled", "false");
    }

    private void serve(Infrastructure infrastructure, Secrets secrets, ProcessRecord record, Path logs)
            throws StartFailure, IOException, InterruptedException {
        out.println("starting ingest-service, scoring-service and assessment-service");
        try (Services services = Services.start(settings, infrastructure, secrets, record, logs)) {
            services.awaitReady();
            SampleImport.of(settings, secrets, out).importWhatIsMissing();
            if (settings.makeArchives()) {
                new Rehearsal(settings).play(secrets.publisher());
                return;
            }
            sayReady(infrastructure, secrets, logs);
            services.supervise(out);
        } finally {
            record.clear();
        }
    }

    private void sayReady(Infrastructure infrastructure, Secrets secrets, Path logs) {
        int assessment = settings.port("ASSESSMENT_PORT");
        int ingest = settings.port("INGEST_PORT");
        out.printf(
                """
                ready after %.1f s
                  site       http://localhost:%d
                  read       http://localhost:%d/api/editions/2021/countries/TJK
                  write      http://localhost:%d/api/editions/2021/countries/TJK/sections/drugs
                  desk       http://localhost:%d/desk
                  log in     as author, reviewer, publisher or admin, with %s
                  try out    http://localhost:%d/q/swagger-ui and http://localhost:%d/q/swagger-ui
                  webhooks   as the consumer local, with the key in %s
                  Kafka      %s
                  PostgreSQL %s (also scoring, assessment), user %s
                  logs       %s
                  stop       Ctrl-C
                """,
                Duration.between(began, Instant.now()).toMillis() / 1000.0,
                assessment,
                assessment,
                ingest,
                ingest,
                secrets.hint(),
                assessment,
                ingest,
                settings.directory().resolve("secrets/webhook-key"),
                infrastructure.bootstrapServers(),
                infrastructure.jdbcUrl("ingest"),
                infrastructure.user(),
                logs);
        out.flush();
    }
}
