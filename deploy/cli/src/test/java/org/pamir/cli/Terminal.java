package org.pamir.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.pamir.cli.command.Surroundings;

/** Somebody in front of a folder, and what the command line told them last. */
final class Terminal {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private boolean watched;

    Terminal(Path folder) {
        this.folder = folder;
        // Never the file of whoever runs the tests.
        environment.put("PAMIR_CONFIG", folder.resolve("config-of-this-test").toString());
    }

    Terminal with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Terminal as(String user) {
        return with("PAMIR_USER", user).with("PAMIR_PASSWORD", Services.PASSWORD);
    }

    Terminal watched() {
        watched = true;
        return this;
    }

    /** @return the exit code */
    int run(String... arguments) {
        out.reset();
        err.reset();
        Surroundings surroundings = new Surroundings(
                folder,
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                watched);
        return Pamir.run(surroundings, arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    JsonNode json() throws IOException {
        return JsonMapper.builder().build().readTree(out.toByteArray());
    }
}
