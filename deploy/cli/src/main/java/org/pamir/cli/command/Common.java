package org.pamir.cli.command;

import static picocli.CommandLine.ScopeType.INHERIT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.pamir.cli.report.Colours;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.report.Report;
import org.pamir.cli.server.ConfigFile;
import org.pamir.cli.server.Connection;
import picocli.CommandLine.Option;

/** The options that every command has, and how every command runs. */
public final class Common {

    @Option(names = "--json", scope = INHERIT, description = "Answer with one JSON document, problems included.")
    private boolean json;

    @Option(names = "--no-color", scope = INHERIT, description = "No colours; so does the environment's NO_COLOR.")
    private boolean plain;

    @Option(names = "--url", scope = INHERIT, paramLabel = "URL", description = "The ingest-service.")
    private String url;

    @Option(names = "--read-url", scope = INHERIT, paramLabel = "URL", description = "The assessment-service.")
    private String readUrl;

    @Option(
            names = "--token-file",
            scope = INHERIT,
            paramLabel = "FILE",
            description = "A file that holds an API token.")
    private Path tokenFile;

    @Option(
            names = {"-C", "--folder"},
            scope = INHERIT,
            paramLabel = "FOLDER",
            description = "Work in this folder instead of the current one.")
    private Path folder;

    private final Surroundings surroundings;

    public Common(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What a command does. */
    @FunctionalInterface
    interface Work {
        void run(Session session) throws Failure, IOException, InterruptedException;
    }

    /** @return the exit code */
    int run(Work work) {
        boolean colours = surroundings.terminal()
                && !plain
                && surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty();
        Report report = new Report(
                surroundings.out(),
                surroundings.err(),
                json,
                surroundings.terminal(),
                colours ? Colours.ANSI : Colours.NONE);
        try {
            work.run(session(report));
        } catch (Failure e) {
            report.problems(e.findings());
        } catch (IOException e) {
            report.problem(Finding.of(Outcome.PROBLEMS, String.valueOf(e.getMessage()), null));
        } catch (UncheckedIOException e) {
            String message = e.getMessage() + " (" + e.getCause().getMessage() + ")";
            report.problem(Finding.of(Outcome.PROBLEMS, message, null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            report.problem(Finding.of(Outcome.SERVER, "interrupted", null));
        }
        return report.end().code();
    }

    private Session session(Report report) throws Failure {
        Path here = folder == null
                ? surroundings.here()
                : surroundings.here().resolve(folder).normalize();
        ConfigFile config = new ConfigFile(surroundings.configFile());
        Connection connection =
                Connection.of(new Connection.Options(url, readUrl, tokenFile), surroundings.environment(), config);
        return new Session(report, connection, config, here, surroundings);
    }
}
