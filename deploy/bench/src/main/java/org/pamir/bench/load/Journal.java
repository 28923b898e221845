package org.pamir.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What clients sent and what they were answered, from their side. It is on disk a moment after: many lines go with one
 * sync, and nobody waits for it, so that the disk of the product is not slowed down.
 */
public final class Journal implements AutoCloseable {

    private static final String END = "";

    /** Answers come in on several threads: those of two seconds may be turned round, not more. */
    private static final long TURNED_ROUND = TimeUnit.SECONDS.toNanos(2);

    private final List<Attempt> attempts = new ArrayList<>();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final FileChannel file;
    private volatile Attempt lastAcknowledged;
    private final Thread writer = new Thread(this::write, "journal");

    public Journal(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        writer.start();
    }

    void intend(Edit edit, int number, String replica) {
        lines.add("sent %d.%d %s %s/%s base %d content %s to %s"
                .formatted(
                        edit.id(),
                        number,
                        edit.kind(),
                        edit.country(),
                        edit.section(),
                        edit.base(),
                        edit.hash(),
                        replica));
    }

    void add(Attempt attempt) {
        synchronized (attempts) {
            attempts.add(attempt);
        }
        if (attempt.answer().isAcknowledged() && attempt.answer().version() > 0) {
            lastAcknowledged = attempt;
        }
        Answer answer = attempt.answer();
        lines.add("answered %d.%d %s after %d us: %s"
                .formatted(
                        attempt.edit().id(),
                        attempt.number(),
                        attempt.replica(),
                        attempt.nanos() / 1000,
                        answer.status() == 0 ? "unknown, " + answer.problem() : answer.toString()));
    }

    /** All so far, in the order of their answers. */
    public List<Attempt> attempts() {
        synchronized (attempts) {
            return List.copyOf(attempts);
        }
    }

    /**
     * Those that were answered since a moment, in the order of their answers. Costs as much as there are of them, so that
     * whoever looks often takes no time from what is looked at.
     *
     * @param moment {@link System#nanoTime()}
     */
    public List<Attempt> answeredSince(long moment) {
        synchronized (attempts) {
            int first = attempts.size();
            while (first > 0 && attempts.get(first - 1).answered() - moment >= -TURNED_ROUND) {
                first--;
            }
            return attempts.subList(first, attempts.size()).stream()
                    .filter(attempt -> attempt.answered() - moment >= 0)
                    .toList();
        }
    }

    public List<Attempt> attempts(Predicate<Attempt> which) {
        return attempts().stream().filter(which).toList();
    }

    /** The newest one that was, with the version that it made. */
    Optional<Attempt> lastAcknowledged() {
        return Optional.ofNullable(lastAcknowledged);
    }

    /** Returns when every line is on disk. */
    @Override
    public void close() {
        lines.add(END);
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        List<String> taken = new ArrayList<>();
        try (file) {
            while (true) {
                taken.add(lines.take());
                lines.drainTo(taken);
                file.write(ByteBuffer.wrap((String.join("\n", taken) + "\n").getBytes(StandardCharsets.UTF_8)));
                file.force(false);
                if (taken.contains(END)) {
                    return;
                }
                taken.clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be kept", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
