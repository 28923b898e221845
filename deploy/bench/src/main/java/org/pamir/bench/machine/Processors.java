package org.pamir.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Processor time by name of process, and what everybody else on the machine used: a figure that was measured while
 * others worked says so. Linux only: it reads {@code /proc} (proc(5)).
 */
public final class Processors {

    /** Fields of {@code /proc/stat}: all but idle and iowait; guests are counted in user and nice already. */
    private static final List<Integer> BUSY = List.of(1, 2, 3, 6, 7, 8);

    private static final double TICKS_PER_SECOND = 100;
    private static final int COUNT = Runtime.getRuntime().availableProcessors();

    private final Map<String, Long> processes;

    /** @param processes their ids by name; children count as their parents, also those that have ended */
    public Processors(Map<String, Long> processes) {
        this.processes = new LinkedHashMap<>(processes);
    }

    /** Seconds of processor time up to now. */
    public record Moment(long nanos, double machine, Map<String, Double> byProcess) {

        private double ofOurs() {
            return byProcess.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /**
     * What was used in a while.
     *
     * @param byProcess processors, 1.0 for one that was busy all the time
     * @param others the share of the whole machine, 0 to 1, that processes besides these used
     */
    public record Use(Map<String, Double> byProcess, double others) {}

    public Moment now() {
        Map<String, Double> used = new LinkedHashMap<>();
        processes.forEach((name, pid) ->
                used.put(name, ProcessHandle.of(pid).map(this::tree).orElse(0.0)));
        return new Moment(System.nanoTime(), machine(), used);
    }

    public Use since(Moment before) {
        Moment now = now();
        double seconds = (now.nanos() - before.nanos()) / 1e9;
        Map<String, Double> used = new LinkedHashMap<>();
        now.byProcess()
                .forEach((name, to) -> used.put(name, (to - before.byProcess().get(name)) / seconds));
        double others = now.machine() - before.machine() - (now.ofOurs() - before.ofOurs());
        return new Use(used, Math.max(0, others) / (seconds * COUNT));
    }

    private static double machine() {
        String[] fields =
                read(Path.of("/proc/stat")).lines().findFirst().orElseThrow().split(" +");
        return BUSY.stream().mapToLong(field -> Long.parseLong(fields[field])).sum() / TICKS_PER_SECOND;
    }

    /** Of a process and its children, but for those that have a name of their own here. */
    private double tree(ProcessHandle process) {
        return own(process)
                + process.children()
                        .filter(child -> !processes.containsValue(child.pid()))
                        .mapToDouble(this::tree)
                        .sum();
    }

    private static double own(ProcessHandle process) {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        } catch (IOException e) {
            // Ended since it was listed; its parent has inherited its time.
            return 0;
        }
        // After the name, which may have blanks: user, system, and both of children that have ended.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field = 11; field <= 14; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks / TICKS_PER_SECOND;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
