package org.pamir.assessment.download;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.pamir.assessment.request.Problems;

/** Makes files in memory, few at a time, and keeps those that were asked for last. */
@ApplicationScoped
public class MadeFiles {

    /** Writes a file whose content follows from its key alone. */
    public interface Making {
        void write(OutputStream out) throws IOException;
    }

    private final DownloadConfig config;
    private final Semaphore makers;
    private final Map<Object, MadeFile> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytesKept;

    MadeFiles(DownloadConfig config) {
        this.config = config;
        this.makers = new Semaphore(config.madeAtOnce(), true);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 503 where too many are being made already */
    public MadeFile file(Object key, Making making) {
        MadeFile known = find(key);
        if (known != null) {
            return known;
        }
        if (!acquire()) {
            throw Problems.busy("Too many files are being made. Try again.", Duration.ofSeconds(1));
        }
        try {
            // Whoever waited may find what the one before has made.
            MadeFile meanwhile = find(key);
            return meanwhile != null ? meanwhile : keep(key, make(making));
        } finally {
            makers.release();
        }
    }

    private boolean acquire() {
        try {
            return makers.tryAcquire()
                    || makers.getQueueLength() < config.mostWaiting()
                            && makers.tryAcquire(config.longestWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static MadeFile make(Making making) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            making.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        return MadeFile.of(out.toByteArray());
    }

    private synchronized MadeFile find(Object key) {
        return kept.get(key);
    }

    private synchronized MadeFile keep(Object key, MadeFile file) {
        MadeFile before = kept.put(key, file);
        bytesKept += file.bytes().length - (before == null ? 0 : before.bytes().length);
        for (Iterator<MadeFile> oldest = kept.values().iterator();
                bytesKept > config.kept().asLongValue() && oldest.hasNext(); ) {
            bytesKept -= oldest.next().bytes().length;
            oldest.remove();
        }
        return file;
    }
}
