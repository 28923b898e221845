package org.pamir.ingest.desk;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/** The desk's own files that browsers keep. */
@Singleton
class Assets {

    static final List<String> FILES = List.of(
            "base.css",
            "frame.css",
            "parts.css",
            "forms.css",
            "content.css",
            "assessment.css",
            "history.css",
            "proposals.css",
            "review.css",
            "conflict.css",
            "writing.css",
            "writing.js",
            "print.css");

    private final String version = Long.toHexString(checksum());

    String version() {
        return version;
    }

    private static long checksum() {
        CRC32 checksum = new CRC32();
        for (String file : FILES) {
            String name = "META-INF/resources/desk/static/" + file;
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
