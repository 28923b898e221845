package org.pamir.ingest.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pamir.ingest.audit.AuditAction;
import org.pamir.ingest.audit.AuditEntry;
import org.pamir.ingest.audit.AuditLog;
import org.pamir.ingest.identity.Origin;

/**
 * Replays and discards letters. A replay is first acknowledged by the broker and then noted: a crash in between leaves
 * the letter as it was, and its consumer with a record that it may get once more.
 */
@ApplicationScoped
public class Settling {

    private final DeadLetterStore store;
    private final StepStore steps;
    private final ReplaySender sender;
    private final AuditLog audit;
    private final Clock clock;

    Settling(DeadLetterStore store, StepStore steps, ReplaySender sender, AuditLog audit, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.sender = sender;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives letters to the consumers that could not take them, all of those that can be given, or none.
     *
     * @return one for each id, in their order
     * @throws BrokerAwayException if the broker does not take them
     */
    @Transactional
    List<Settlement> replay(List<Long> ids, Origin origin) {
        List<Settlement> settlements = settle(ids, Settling::replayable);
        List<DeadLetter> replayed = done(settlements);
        if (!replayed.isEmpty()) {
            sender.send(
                    replayed.stream().map(letter -> store.content(letter.id())).toList());
            replayed.forEach(letter -> store.replayed(letter.id()));
            note(replayed, Step.What.REPLAYED, AuditAction.DEAD_LETTERS_REPLAYED, origin, null);
        }
        return now(settlements);
    }

    /**
     * Says that letters may be forgotten.
     *
     * @param message why
     * @return one for each id, in their order
     */
    @Transactional
    List<Settlement> discard(List<Long> ids, String message, Origin origin) {
        List<Settlement> settlements = settle(ids, Settling::discardable);
        List<DeadLetter> discarded = done(settlements);
        if (!discarded.isEmpty()) {
            discarded.forEach(letter -> store.discarded(letter.id()));
            note(discarded, Step.What.DISCARDED, AuditAction.DEAD_LETTERS_DISCARDED, origin, message);
        }
        return now(settlements);
    }

    private List<Settlement> settle(List<Long> ids, Function<DeadLetter, Settlement> decide) {
        Map<Long, DeadLetter> locked =
                store.lock(ids).stream().collect(Collectors.toMap(DeadLetter::id, Function.identity()));
        List<Settlement> settlements = new ArrayList<>();
        for (Long id : ids) {
            settlements.add(locked.containsKey(id) ? decide.apply(locked.get(id)) : new Settlement.Unknown());
        }
        return settlements;
    }

    private static Settlement replayable(DeadLetter letter) {
        if (letter.state() == LetterState.DISCARDED) {
            return new Settlement.Discarded(letter);
        }
        if (letter.failedAgain() != null) {
            return new Settlement.CameBack(letter);
        }
        if (letter.origin() == null) {
            return new Settlement.NoOrigin(letter);
        }
        return letter.hasContent() ? new Settlement.Done(letter) : new Settlement.NoContent(letter);
    }

    private static Settlement discardable(DeadLetter letter) {
        return letter.state() == LetterState.DISCARDED ? new Settlement.Discarded(letter) : new Settlement.Done(letter);
    }

    private void note(List<DeadLetter> letters, Step.What what, AuditAction action, Origin origin, String message) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        letters.forEach(letter -> steps.add(letter.id(), new Step(what, at, origin.by(), message)));
        AuditEntry entry = AuditEntry.of(origin.by(), action)
                .withToken(origin.token())
                .with("letters", letters.stream().map(DeadLetter::id).toList());
        audit.record(message == null ? entry : entry.with("message", message));
    }

    private List<Settlement> now(List<Settlement> settlements) {
        return settlements.stream()
                .map(settlement -> settlement instanceof Settlement.Done done
                        ? new Settlement.Done(store.get(done.letter().id()).orElseThrow())
                        : settlement)
                .toList();
    }

    private static List<DeadLetter> done(List<Settlement> settlements) {
        return settlements.stream()
                .filter(Settlement.Done.class::isInstance)
                .map(settlement -> ((Settlement.Done) settlement).letter())
                .toList();
    }
}
