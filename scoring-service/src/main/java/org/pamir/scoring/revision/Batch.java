package org.pamir.scoring.revision;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.AssessmentMoved;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.SectionRevised;
import org.pamir.scoring.assessment.Assessment;
import org.pamir.scoring.assessment.AssessmentFold;
import org.pamir.scoring.assessment.Standings;

/** One attempt at a batch of revisions, inside its transaction. */
final class Batch {

    private static final Logger LOG = Logger.getLogger(Batch.class);

    private final ScoringStore store;
    private final HeldStore heldStore;
    private final Connection connection;
    private final List<Delivery> incoming;
    private final SortedSet<AssessmentKey> keys;
    private final ScoringStore.Locked locked;
    private final Map<String, Standings> standings = new HashMap<>();
    private final Map<AssessmentKey, AssessmentFold> folds = new HashMap<>();
    /** Who brought a revision: the first one to do so. */
    private final Map<RevisionId, Delivery> origins = new HashMap<>();

    private final Map<RevisionId, ScoredRevision> known = new HashMap<>();
    private final Map<RevisionId, ScoredRevision> fresh = new LinkedHashMap<>();
    /** Versions to emit: new ones, and old ones that were delivered again. */
    private final SortedMap<AssessmentKey, SortedSet<Long>> due = new TreeMap<>();

    private final List<ProducerRecord<byte[], byte[]>> letters = new ArrayList<>();
    private final List<RevisionId> refusedHeld = new ArrayList<>();

    Batch(ScoringStore store, HeldStore heldStore, StandingsCache cache, Connection connection, List<Delivery> incoming)
            throws SQLException {
        this.store = store;
        this.heldStore = heldStore;
        this.connection = connection;
        this.incoming = incoming;
        this.keys = incoming.stream()
                .map(delivery -> delivery.revision().key())
                .collect(Collectors.toCollection(TreeSet::new));
        this.locked = store.lock(connection, keys);
        for (Map.Entry<String, Long> edition : locked.sums().entrySet()) {
            standings.put(edition.getKey(), cache.asStored(connection, edition.getKey(), edition.getValue()));
        }
        openFolds(locked.versions());
    }

    ScoredBatch score() throws SQLException {
        Map<RevisionId, ConsumerRecord<byte[], byte[]>> held =
                locked.held().isEmpty() ? Map.of() : heldStore.in(connection, locked.held());
        held.forEach(this::takeHeld);
        incoming.forEach(this::take);
        if (!fresh.isEmpty()) {
            store.apply(connection, fresh.values());
        }
        settle(held.keySet());
        return new ScoredBatch(emissions(), letters, refusedHeld);
    }

    /** Opens every assessment at its version, with those of its revisions that are delivered again. */
    private void openFolds(Map<AssessmentKey, Long> versions) throws SQLException {
        Set<RevisionId> again = new HashSet<>();
        for (Delivery delivery : incoming) {
            AssessmentKey key = delivery.revision().key();
            if (delivery.revision().version() <= versions.get(key)) {
                again.add(delivery.id());
                again.add(RevisionId.of(key, versions.get(key)));
            }
        }
        Map<AssessmentKey, Map<Long, SectionRevised>> applied = new HashMap<>();
        for (ScoredRevision scored : again.isEmpty() ? List.<ScoredRevision>of() : store.find(connection, again)) {
            known.put(RevisionId.of(scored.revision()), scored);
            applied.computeIfAbsent(scored.revision().key(), none -> new HashMap<>())
                    .put(scored.revision().version(), scored.revision());
        }
        for (AssessmentKey key : keys) {
            Assessment current = standings.get(key.edition()).of(key.country());
            folds.put(key, new AssessmentFold(current, applied.getOrDefault(key, Map.of())));
        }
    }

    private void takeHeld(RevisionId id, ConsumerRecord<byte[], byte[]> record) {
        try {
            take(Delivery.read(record));
        } catch (MalformedEventException e) {
            letters.add(Intake.letter(record, e.getMessage()));
            refusedHeld.add(id);
        }
    }

    private void take(Delivery delivery) {
        AssessmentFold fold = folds.get(delivery.revision().key());
        AssessmentFold.Step step = fold.take(delivery.revision());
        boolean refused = false;
        for (AssessmentFold.Refusal refusal : step.refused()) {
            refused |= refusal.revision() == delivery.revision();
            refuse(refusal, delivery);
        }
        if (!refused) {
            origins.putIfAbsent(delivery.id(), delivery);
            if (delivery.revision().version() <= fold.current().version()) {
                due(delivery.revision().key(), delivery.revision().version());
            }
        }
        step.versions().forEach(this::advance);
    }

    private void refuse(AssessmentFold.Refusal refusal, Delivery delivery) {
        Delivery origin =
                refusal.revision() == delivery.revision() ? delivery : origins.get(RevisionId.of(refusal.revision()));
        letters.add(Intake.letter(origin.record(), refusal.reason()));
        refusedHeld.add(origin.id());
    }

    private void advance(Assessment next) {
        AssessmentMoved movement = standings.get(next.key().edition()).advance(next);
        SectionRevised revision = next.last();
        ScoredRevision scored = new ScoredRevision(
                revision,
                origins.get(RevisionId.of(revision)).traceparent(),
                EventCodec.write(next.scorecard()),
                EventCodec.write(movement));
        fresh.put(RevisionId.of(revision), scored);
        due(next.key(), next.version());
    }

    private void due(AssessmentKey key, long version) {
        due.computeIfAbsent(key, none -> new TreeSet<>()).add(version);
    }

    private void settle(Set<RevisionId> heldBefore) throws SQLException {
        Set<RevisionId> heldNow = new HashSet<>();
        folds.values().forEach(fold -> fold.held().forEach(revision -> heldNow.add(RevisionId.of(revision))));
        List<RevisionId> released = heldBefore.stream()
                .filter(id -> !heldNow.contains(id) && !refusedHeld.contains(id))
                .toList();
        if (!released.isEmpty()) {
            heldStore.release(connection, released);
        }
        List<Delivery> ahead = heldNow.stream()
                .filter(id -> !heldBefore.contains(id))
                .map(origins::get)
                .toList();
        if (!ahead.isEmpty()) {
            heldStore.hold(connection, ahead);
        }
    }

    private List<ProducerRecord<byte[], byte[]>> emissions() {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        due.forEach((key, versions) -> {
            // A compacted topic keeps what was sent last: that must not be an old version that came again.
            versions.add(folds.get(key).current().version());
            for (long version : versions) {
                RevisionId id = RevisionId.of(key, version);
                records.addAll(fresh.getOrDefault(id, known.get(id)).records());
            }
        });
        return records;
    }
}
