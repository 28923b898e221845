package org.pamir.ingest.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.pamir.ingest.identity.Origin;

/** Settles all waiting letters that a filter leaves, if they are as many as somebody has seen. */
@ApplicationScoped
public class ManySettlements {

    /** In one transaction; each may hold two megabytes. */
    private static final int TOGETHER = 10;
    /** In one go, so that a request ends. */
    static final int MOST = 10_000;

    private final Letters letters;
    private final Settling settling;

    ManySettlements(Letters letters, Settling settling) {
        this.letters = letters;
        this.settling = settling;
    }

    /** What came of it. */
    sealed interface Outcome {

        /** @param skipped could not be settled: without content or origin, or somebody else was faster */
        record Done(long settled, long skipped) implements Outcome {}

        /** Nothing was done. */
        record OtherNumber(long found) implements Outcome {}
    }

    /** @throws BrokerAwayException if the broker goes away; some may be replayed by then, and are not waiting any more */
    Outcome replay(String consumer, String topic, long expected, Origin origin) {
        return settle(consumer, topic, expected, part -> settling.replay(part, origin));
    }

    Outcome discard(String consumer, String topic, long expected, String message, Origin origin) {
        return settle(consumer, topic, expected, part -> settling.discard(part, message, origin));
    }

    private Outcome settle(
            String consumer, String topic, long expected, Function<List<Long>, List<Settlement>> settle) {
        List<Long> ids = letters.ids(new LetterFilter(LetterState.WAITING, consumer, topic));
        if (ids.size() != expected) {
            return new Outcome.OtherNumber(ids.size());
        }
        long settled = 0;
        for (int from = 0; from < ids.size(); from += TOGETHER) {
            List<Long> part = ids.subList(from, Math.min(from + TOGETHER, ids.size()));
            settled += settle.apply(part).stream()
                    .filter(Settlement.Done.class::isInstance)
                    .count();
        }
        return new Outcome.Done(settled, ids.size() - settled);
    }
}
