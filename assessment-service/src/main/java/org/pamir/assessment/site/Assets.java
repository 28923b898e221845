package org.pamir.assessment.site;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/** The site's own files that browsers keep. */
@Singleton
class Assets {

    static final List<String> FILES = List.of(
            // One line each, by name.
            "bands.css",
            "base.css",
            "changes.css",
            "compare.css",
            "consumer.css",
            "country.css",
            "frame.css",
            "history.css",
            "live.js",
            "map.css",
            "map.js",
            "matrix.css",
            "measure.css",
            "methodology.css",
            "parts.css",
            "print.css",
            "ranking.css",
            "world.css");

    private final String version = Long.toHexString(checksum());

    String version() {
        return version;
    }

    private static long checksum() {
        CRC32 checksum = new CRC32();
        for (String file : FILES) {
            String name = "META-INF/resources/site/static/" + file;
            try (InputStream content =
                    Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
                if (content == null) {
                    throw new IllegalStateException("no " + name);
                }
                checksum.update(content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return checksum.getValue();
    }
}
