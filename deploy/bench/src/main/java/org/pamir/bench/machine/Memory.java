package org.pamir.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds of the machine's memory, as {@code /proc/<id>/status} says (proc(5)). */
public final class Memory {

    private Memory() {}

    /** Megabytes (of 1,048,576 bytes) that are resident now, shared libraries included. */
    public static double residentMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException("no such process: " + pid, e);
        }
    }
}
