package org.pamir.cli.server;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Progress;
import org.pamir.cli.report.Report;
import org.pamir.cli.section.Original;
import org.pamir.cli.section.SectionKey;

/** Gets many sections, a few at a time. */
public final class Fetch {

    /** More would not be quicker for one user, and slower for the others. */
    private static final int AT_ONCE = 4;

    private final Sections sections;
    private final Report report;

    public Fetch(Server server, Report report) {
        this.sections = new Sections(server);
        this.report = report;
    }

    /** What is known of a section already; null where nothing is. */
    @FunctionalInterface
    public interface Known {
        Original of(SectionKey key) throws Failure;
    }

    /** @throws Failure with the first refusal: what is missing then cannot be told from what is unchanged */
    public Map<SectionKey, Original> current(Collection<SectionKey> keys, Known known)
            throws Failure, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try (Progress progress = report.progress("asking", keys.size())) {
            Map<SectionKey, Future<Original>> coming = new LinkedHashMap<>();
            for (SectionKey key : keys) {
                Original kept = known.of(key);
                coming.put(key, threads.submit(() -> {
                    Original current = sections.get(key, kept);
                    progress.step();
                    return current;
                }));
            }
            Map<SectionKey, Original> found = new LinkedHashMap<>();
            for (Map.Entry<SectionKey, Future<Original>> each : coming.entrySet()) {
                found.put(each.getKey(), each.getValue().get());
            }
            return found;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Failure failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
