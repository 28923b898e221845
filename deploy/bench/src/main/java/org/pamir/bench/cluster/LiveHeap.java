package org.pamir.bench.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Java process still holds on its heap after a full collection, by the jcmd of the Java that runs this. */
final class LiveHeap {

    /** The young and the old generation of the serial collector; what else is told has no total. */
    private static final Pattern GENERATION = Pattern.compile("total \\d+K, used (\\d+)K");

    private LiveHeap() {}

    /** @throws IllegalStateException if the process does not use the serial collector */
    static long kilobytes(long pid) throws InterruptedException {
        ask(pid, "GC.run");
        String answer = ask(pid, "GC.heap_info");
        Matcher generation = GENERATION.matcher(answer);
        long used = 0;
        int generations = 0;
        while (generation.find()) {
            used += Long.parseLong(generation.group(1));
            generations++;
        }
        if (generations != 2) {
            throw new IllegalStateException("two generations are expected: " + answer);
        }
        return used;
    }

    private static String ask(long pid, String command) throws InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process = new ProcessBuilder(jcmd, Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
