package org.pamir.ingest.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The letters that were received, to be looked at. */
@ApplicationScoped
public class Letters {

    private final DeadLetterStore store;
    private final StepStore steps;
    private final Clock clock;

    Letters(DeadLetterStore store, StepStore steps, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.clock = clock;
    }

    /** Keeps letters, each once however often it comes. One that was replayed before is marked as having failed again. */
    @Transactional
    void receive(List<ReceivedLetter> letters) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (ReceivedLetter letter : letters) {
            store.add(letter).ifPresent(id -> {
                steps.add(id, new Step(Step.What.RECEIVED, now, null, null));
                if (letter.origin() != null) {
                    store.failedAgain(letter, id)
                            .forEach(earlier -> steps.add(
                                    earlier, new Step(Step.What.FAILED_AGAIN, now, null, "It came back as " + id)));
                }
            });
        }
    }

    @Transactional
    public Optional<DeadLetter> find(long id) {
        return store.get(id);
    }

    /** @param id of one that is there */
    @Transactional
    public Content content(long id) {
        return store.content(id);
    }

    /** Oldest first. */
    @Transactional
    public List<Step> history(long id) {
        return steps.of(id);
    }

    /**
     * Newest first.
     *
     * @param before only those with smaller ids
     */
    @Transactional
    public List<DeadLetter> page(LetterFilter filter, long before, int limit) {
        return store.page(filter, before, limit);
    }

    @Transactional
    public long count(LetterFilter filter) {
        return store.count(filter);
    }

    @Transactional
    List<Long> ids(LetterFilter filter) {
        return store.ids(filter);
    }
}
