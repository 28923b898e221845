package org.pamir.cli.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the command line runs.
 *
 * @param terminal whether somebody watches standard output and standard error; the start script knows, newer Java does
 *     not
 */
public record Surroundings(
        Path here, Map<String, String> environment, PrintStream out, PrintStream err, boolean terminal) {

    public static Surroundings ofThisProcess() {
        return new Surroundings(
                Path.of("").toAbsolutePath(),
                System.getenv(),
                // Whatever the locale says: what is in the sections is UTF-8.
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean("pamir.terminal"));
    }

    public Path configFile() {
        String named = environment.get("PAMIR_CONFIG");
        if (named != null && !named.isBlank()) {
            return here.resolve(named);
        }
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        return Path.of(home, ".config", "pamir", "config");
    }
}
