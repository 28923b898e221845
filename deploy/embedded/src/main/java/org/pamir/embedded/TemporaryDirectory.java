package org.pamir.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Utils;

/** A directory that goes with this process. */
final class TemporaryDirectory {

    private TemporaryDirectory() {}

    static Path create(String prefix) throws IOException {
        Path directory = Files.createTempDirectory(prefix);
        Exit.addShutdownHook("delete " + directory, () -> {
            try {
                Utils.delete(directory.toFile());
            } catch (IOException e) {
                System.err.println("could not delete " + directory + ": " + e.getMessage());
            }
        });
        return directory;
    }
}
