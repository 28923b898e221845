package org.pamir.assessment.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.log.Cursor;
import org.pamir.assessment.log.Entry;
import org.pamir.assessment.log.EntryType;
import org.pamir.contract.event.AssessmentKey;

class KeptPartsTest {

    private static final int SIZE = 100;

    private final List<Long> reads = new ArrayList<>();
    private final KeptParts parts = new KeptParts(3 * SIZE);

    @Test
    void whoAsksMeanwhileAndLaterGetsWhatOneRead() {
        CompletableFuture<Part> reading = new CompletableFuture<>();
        CompletableFuture<Part> first = parts.get(cursor(1), () -> reading);
        CompletableFuture<Part> meanwhile = get(1);

        reading.complete(part(1));

        assertThat(first).isCompletedWithValueMatching(part -> part == meanwhile.join());
        assertThat(get(1).join()).isSameAs(first.join());
        assertThat(reads).isEmpty();
    }

    @Test
    void theNewestAreKeptHoweverOftenOldOnesWereAskedFor() {
        for (int times = 0; times < 50; times++) {
            List.of(1L, 2L, 3L).forEach(this::get);
        }

        for (long after = 4; after <= 6; after++) {
            get(after);
            get(after);
        }

        assertThat(reads).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        get(3);
        assertThat(reads).endsWith(3L);
    }

    @Test
    void whatHasNoBytesOrFailedIsReadAgain() {
        parts.get(cursor(1), () -> CompletableFuture.completedFuture(Frames.none(1)));
        CompletableFuture<Part> failed = parts.get(cursor(2), () -> {
            throw new IllegalStateException("stopped");
        });

        assertThatThrownBy(failed::join).hasRootCauseMessage("stopped");
        get(1);
        get(2);

        assertThat(reads).containsExactly(1L, 2L);
    }

    private CompletableFuture<Part> get(long after) {
        return parts.get(cursor(after), () -> {
            reads.add(after);
            return CompletableFuture.completedFuture(part(after));
        });
    }

    private static Cursor cursor(long after) {
        return new Cursor("log", after);
    }

    private static Part part(long after) {
        AssessmentKey key = new AssessmentKey("2025", "MCO");
        Entry entry = new Entry(after + 1, EntryType.SECTION, key, after + 1, Instant.EPOCH, new byte[SIZE]);
        return new Frames(after, List.of(new Frame("log", entry)));
    }
}
