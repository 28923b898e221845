package org.pamir.bench.cluster;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the built services are. */
public final class Repository {

    private Repository() {}

    /** The nearest folder above the working directory that holds the services, or what {@code pamir.repository} says. */
    public static Path root() {
        String named = System.getProperty("pamir.repository");
        if (named != null) {
            return Path.of(named);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("ingest-service"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException(
                        "not inside the repository: set the system property pamir.repository to it");
            }
        }
        return folder;
    }
}
