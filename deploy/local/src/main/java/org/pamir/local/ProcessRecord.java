package org.pamir.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The processes that were started, on disk: a launcher that was killed cannot end them, so the next one does. A number
 * alone would not do, for the system gives it to somebody else in time: the moment of the start tells them apart.
 */
final class ProcessRecord {

    /** The system tells the start of a process to the second, and rounds. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path file;
    private final Path postmaster;

    /** @param postmaster where PostgreSQL keeps its own record */
    ProcessRecord(Path file, Path postmaster) {
        this.file = file;
        this.postmaster = postmaster;
    }

    void add(ProcessHandle process) throws IOException {
        Optional<Instant> start = process.info().startInstant();
        if (start.isPresent()) {
            Files.writeString(
                    file,
                    process.pid() + " " + start.get().getEpochSecond() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    /**
     * Ends what an earlier launcher left running; the services first, for PostgreSQL waits for its clients.
     *
     * @return how many there were
     */
    int endLeftovers() throws IOException {
        List<ProcessHandle> left = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int blank = line.indexOf(' ');
                find(line.substring(0, Math.max(0, blank)), line.substring(blank + 1))
                        .ifPresent(left::add);
            }
        }
        if (Files.exists(postmaster)) {
            List<String> lines = Files.readAllLines(postmaster);
            if (lines.size() > 2) {
                find(lines.get(0), lines.get(2)).ifPresent(left::add);
            }
        }
        left.forEach(process -> Ending.of(process, Duration.ofSeconds(10)));
        clear();
        return left.size();
    }

    /** Nothing is running any more. */
    void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    private static Optional<ProcessHandle> find(String pid, String startSecond) {
        try {
            Instant start = Instant.ofEpochSecond(Long.parseLong(startSecond.strip()));
            return ProcessHandle.of(Long.parseLong(pid.strip()))
                    .filter(process -> process.info()
                            .startInstant()
                            .map(found -> Duration.between(start, found).abs().compareTo(TOLERANCE) <= 0)
                            .orElse(false));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
