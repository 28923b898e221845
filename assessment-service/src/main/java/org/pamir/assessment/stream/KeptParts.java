package org.pamir.assessment.stream;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.pamir.assessment.log.Cursor;

/**
 * The parts that were read last, each of them once for all who ask for it. What was read first goes first: clients that catch up go
 * forward, so that how often a part was asked for, by which caches choose what they keep, says nothing of whether it will be again.
 */
final class KeptParts {

    private static final class Kept {

        private final CompletableFuture<Part> part = new CompletableFuture<>();
        /** None while it is being read. */
        private long bytes;
    }

    private final long most;
    private final Map<Cursor, Kept> parts = new LinkedHashMap<>();
    private long bytes;

    /** @param most bytes */
    KeptParts(long most) {
        this.most = most;
    }

    /** The part that was read or is being read, or else reads it. What has no bytes, and what failed, is not kept. */
    CompletableFuture<Part> get(Cursor after, Supplier<CompletableFuture<Part>> read) {
        Kept mine = new Kept();
        synchronized (parts) {
            Kept known = parts.putIfAbsent(after, mine);
            if (known != null) {
                return known.part;
            }
        }
        read(read).whenComplete((part, failure) -> {
            if (failure == null) {
                keep(after, mine, part.bytes());
                mine.part.complete(part);
            } else {
                keep(after, mine, 0);
                mine.part.completeExceptionally(failure);
            }
        });
        return mine.part;
    }

    private static CompletableFuture<Part> read(Supplier<CompletableFuture<Part>> read) {
        try {
            return read.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void keep(Cursor after, Kept mine, long size) {
        synchronized (parts) {
            if (size == 0) {
                parts.remove(after);
                return;
            }
            mine.bytes = size;
            bytes += size;
            Iterator<Kept> oldest = parts.values().iterator();
            while (bytes > most && oldest.hasNext()) {
                Kept next = oldest.next();
                if (next.bytes > 0) {
                    bytes -= next.bytes;
                    oldest.remove();
                }
            }
        }
    }
}
