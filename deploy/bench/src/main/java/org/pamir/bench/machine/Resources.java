package org.pamir.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process holds at a moment.
 *
 * @param minutes since the sampling began
 * @param megabytes resident
 * @param descriptors open files and connections
 */
public record Resources(double minutes, double megabytes, int descriptors, int threads) {

    public static Resources of(long pid, double minutes) {
        return new Resources(
                minutes,
                Memory.residentMegabytes(pid),
                count(Path.of("/proc/" + pid + "/fd")),
                count(Path.of("/proc/" + pid + "/task")));
    }

    private static int count(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return Math.toIntExact(entries.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
