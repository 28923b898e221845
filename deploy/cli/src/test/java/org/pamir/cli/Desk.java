package org.pamir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of its own for a test, and the people who work in it. */
final class Desk {

    private static final String SCORES = "edition,country,heroin_trade,cocaine_trade\n2021,%s,8.5,2\n";

    private final Path folder;
    private final Services services;

    Desk(Path folder, Services services) {
        this.folder = folder;
        this.services = services;
    }

    Path folder() {
        return folder;
    }

    /** Where the broker listens. */
    String kafka() {
        return services.kafka();
    }

    Terminal nobody() {
        return new Terminal(folder)
                .with("PAMIR_URL", services.url("ingest"))
                .with("PAMIR_READ_URL", services.url("assessment"));
    }

    Terminal terminal(String user) {
        return nobody().as(user);
    }

    /** Heroin 8.5, cocaine 2, and nothing else. */
    void importScores(String country) throws IOException {
        write("import.csv", SCORES.formatted(country));
        Terminal publisher = terminal("publisher");
        assertThat(publisher.run("import", "import.csv"))
                .as("%s", publisher.err())
                .isZero();
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    void edit(String file, String from, String to) throws IOException {
        assertThat(read(file)).contains(from);
        write(file, read(file).replace(from, to));
    }

    void append(String file, String text) throws IOException {
        write(file, read(file) + text);
    }
}
