package org.pamir.assessment.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.pamir.assessment.log.Cursor;
import org.pamir.assessment.log.LogState;
import org.pamir.assessment.log.LogStore;
import org.pamir.assessment.request.ContentError;
import org.pamir.assessment.request.Problems;

/** Sends again what was sent before, with the same ids. */
@ApplicationScoped
class Replay {

    private final SubscriptionStore store;
    private final QueueStore queue;
    private final LogStore log;
    private final Clock clock;
    private final Event<Queued> queued;

    Replay(SubscriptionStore store, QueueStore queue, LogStore log, Clock clock, Event<Queued> queued) {
        this.store = store;
        this.queue = queue;
        this.log = log;
        this.clock = clock;
        this.queued = queued;
    }

    /**
     * Puts the subscription back, so that it goes along the log once more. What waits from there on waits for its turn, so
     * each assessment keeps its order.
     */
    @Transactional
    Subscription from(String consumer, String id, ReplayBody wanted) {
        Subscription back = store.change(consumer, id, known -> known.at(begin(wanted, known.cursor())))
                .orElseThrow(() -> Refusals.unknown("webhook", id));
        queued.fire(new Queued());
        return back;
    }

    /** One delivery, whatever became of it, and out of its order if others have gone since. */
    @Transactional
    void again(String consumer, String id, String delivery) {
        if (store.find(consumer, id).isEmpty()) {
            throw Refusals.unknown("webhook", id);
        }
        if (!delivery.matches("[0-9]{1,18}") || !queue.again(id, Long.parseLong(delivery), clock.instant())) {
            throw Refusals.unknown("delivery", delivery);
        }
        queued.fire(new Queued());
    }

    private Cursor begin(ReplayBody wanted, Cursor now) {
        LogState state = log.state();
        Cursor begin = wanted.from().orElseGet(() -> since(wanted.since().orElseThrow(), state));
        if (!begin.log().equals(state.id()) || begin.position() < state.expiredThrough()) {
            throw Refusals.expired("What followed is not kept any more. The oldest cursor to begin from is "
                    + state.at(state.expiredThrough()) + "; the state of everything is in the read API.");
        }
        if (begin.log().equals(now.log()) && begin.position() > now.position()) {
            throw Problems.invalidContent(
                    List.of(new ContentError("/from", "beyond " + now + ", up to which this webhook has come")));
        }
        return begin;
    }

    private Cursor since(Instant since, LogState state) {
        if (since.isBefore(state.expiredBefore())) {
            throw Refusals.expired("Events are kept since " + state.expiredBefore() + ".");
        }
        return state.at(log.firstAtOrAfter(since).orElse(state.head() + 1) - 1);
    }
}
