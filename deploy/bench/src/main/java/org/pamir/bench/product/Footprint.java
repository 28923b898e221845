package org.pamir.bench.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a packaged service takes of a disk. */
public final class Footprint {

    private static final double MEGABYTE = 1 << 20;

    private Footprint() {}

    /** Megabytes of all files below a folder. */
    public static double megabytes(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).mapToLong(Footprint::size).sum() / MEGABYTE;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
