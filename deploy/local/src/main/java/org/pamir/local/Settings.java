package org.pamir.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the environment and the command line ask for.
 *
 * @param repository where the built services and the sample are
 * @param directory where everything is kept that outlives a start
 * @param environment the process's, for what has a default here
 */
record Settings(
        Path repository,
        Path directory,
        boolean fresh,
        boolean external,
        boolean onlyEndLeftovers,
        Map<String, String> environment) {

    private static final Map<String, Integer> DEFAULT_PORTS = Map.of(
            "ASSESSMENT_PORT", 8080,
            "INGEST_PORT", 8081,
            "SCORING_PORT", 8082,
            "KAFKA_PORT", 19092,
            "POSTGRES_PORT", 15432);

    static Settings of(Path repository, List<String> options, Map<String, String> environment) throws StartFailure {
        String directory = environment.getOrDefault("LOCAL_DIR", "");
        Settings settings = new Settings(
                repository,
                directory.isEmpty()
                        ? repository.resolve(".local")
                        : Path.of(directory).toAbsolutePath(),
                options.contains("--fresh"),
                options.contains("--external"),
                options.contains("--end-leftovers"),
                Map.copyOf(environment));
        settings.check();
        return settings;
    }

    /** The port under a setting such as {@code INGEST_PORT}. */
    int port(String setting) {
        String value = text(setting, "");
        return value.isEmpty() ? DEFAULT_PORTS.get(setting) : Integer.parseInt(value);
    }

    /** A setting of the environment; one that is empty counts as absent. */
    String text(String setting, String whereAbsent) {
        String value = environment.getOrDefault(setting, "");
        return value.isEmpty() ? whereAbsent : value;
    }

    /** Whether this start is only there to make later ones quicker: it ends as soon as everything is ready. */
    boolean makeArchives() {
        return text("LOCAL_ARCHIVES", "").equals("make");
    }

    /** The settings whose ports this launcher itself must find free. */
    List<String> portsToListenOn() {
        return external
                ? List.of("ASSESSMENT_PORT", "INGEST_PORT", "SCORING_PORT")
                : List.of("ASSESSMENT_PORT", "INGEST_PORT", "SCORING_PORT", "KAFKA_PORT", "POSTGRES_PORT");
    }

    private void check() throws StartFailure {
        for (String setting : DEFAULT_PORTS.keySet().stream().sorted().toList()) {
            String value = text(setting, "1");
            if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
                throw new StartFailure(setting + " is " + value + ": set it to a port between 1 and 65535");
            }
        }
        Map<Integer, String> taken = new HashMap<>();
        for (String setting : portsToListenOn()) {
            String other = taken.put(port(setting), setting);
            if (other != null) {
                throw new StartFailure(
                        "%s and %s are both %d: give each its own port".formatted(other, setting, port(setting)));
            }
        }
        String password = text(Secrets.PASSWORD_SETTING, "");
        if (!password.isEmpty() && password.length() < Secrets.SHORTEST_PASSWORD) {
            throw new StartFailure("%s has %d characters: give it at least %d"
                    .formatted(Secrets.PASSWORD_SETTING, password.length(), Secrets.SHORTEST_PASSWORD));
        }
        if (fresh && external) {
            throw new StartFailure("--fresh deletes only what is kept in " + directory
                    + ": with --external drop the databases and the topics where they are, and leave it out");
        }
    }
}
