package org.pamir.bench.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the system says of a process.
 *
 * @param residentKilobytes of memory
 */
public record Vitals(int threads, int openFiles, long residentKilobytes) {

    /** Of a process that lives, on Linux. */
    static Vitals of(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try (Stream<Path> files = Files.list(process.resolve("fd"));
                Stream<String> status = Files.lines(process.resolve("status"))) {
            int threads = 0;
            long resident = 0;
            for (String line : status.toList()) {
                if (line.startsWith("Threads:")) {
                    threads = Integer.parseInt(number(line));
                } else if (line.startsWith("VmRSS:")) {
                    resident = Long.parseLong(number(line));
                }
            }
            return new Vitals(threads, (int) files.count(), resident);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String number(String line) {
        return line.replaceAll("\\D", "");
    }
}
