package org.pamir.bench.floor;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.pamir.bench.pace.Delays;
import org.pamir.bench.pace.Pace;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.event.SectionRevised;

/**
 * The whole way of an edit without a product: commit, topic, compute and commit, topic, upsert and commit. What takes part
 * in it is plain JDBC and Kafka's own clients, with threads of this process.
 */
public final class FloorChain implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Edits on their way at once when the maximum is asked for: enough that every part always has something to do. */
    private static final int IN_FLIGHT = 512;

    private final Map<Version, Long> due = new ConcurrentHashMap<>();
    private final AtomicLong edits = new AtomicLong();
    private final AtomicLong seen = new AtomicLong();
    private final Semaphore room = new Semaphore(IN_FLIGHT);
    private volatile Delays committed = new Delays();
    private volatile Delays visible = new Delays();
    private final FloorTopic revisions;
    private final KafkaProducer<byte[], byte[]> producer;
    private final FloorWriters writers;
    private final FloorOutbox outbox;
    private final FloorFold fold;
    private final FloorState state;
    private final FloorStage folding;
    private final FloorStage upserting;

    private record Version(AssessmentKey assessment, long version) {
        private static Version of(Event event) {
            return new Version(event.key(), event.version());
        }
    }

    /**
     * What a run showed.
     *
     * @param commit from when an edit was due until it was on disk
     * @param visible until a reader would find what it led to
     */
    public record Run(Delays commit, Delays visible) {}

    private FloorChain(String jdbcUrl, String user, String servers)
            throws SQLException, ExecutionException, InterruptedException {
        FloorDatabase ledger = FloorDatabase.create(jdbcUrl, user, "floor_ledger");
        FloorLedger.prepare(ledger);
        revisions = FloorTopic.create(servers, "floor.section.revised");
        FloorTopic scorecards = FloorTopic.create(servers, "floor.scorecard");
        state = new FloorState(FloorDatabase.create(jdbcUrl, user, "floor_state"), this::seen);
        fold = new FloorFold(FloorDatabase.create(jdbcUrl, user, "floor_fold"), scorecards);
        upserting = new FloorStage(scorecards, state);
        folding = new FloorStage(revisions, fold);
        producer = FloorTopic.producer(servers);
        outbox = new FloorOutbox(ledger);
        writers = new FloorWriters(ledger);
    }

    /**
     * On databases and topics of its own, made anew; of one server only one at a time.
     *
     * @param jdbcUrl of the PostgreSQL server, without a database
     * @param servers of the Kafka broker
     */
    public static FloorChain start(String jdbcUrl, String user, String servers)
            throws SQLException, ExecutionException, InterruptedException {
        return new FloorChain(jdbcUrl, user, servers);
    }

    /** Edits at a pace, and waits until the last of them is visible. */
    public Run run(Pace pace) throws InterruptedException {
        committed = new Delays();
        visible = new Delays();
        long before = seen.get();
        pace.run(this::edit);
        awaitSeen(before + pace.count());
        return new Run(committed, visible);
    }

    /** Edits a second that become visible when as many as can be are on their way. */
    public double maximum(Duration warmUp, Duration measured) throws InterruptedException {
        push(warmUp);
        long before = seen.get();
        long began = System.nanoTime();
        push(measured);
        double rate = (seen.get() - before) / ((System.nanoTime() - began) / 1e9);
        awaitSeen(edits.get());
        return rate;
    }

    @Override
    public void close() throws SQLException {
        writers.close();
        producer.close();
        outbox.close();
        folding.close();
        upserting.close();
        fold.close();
        state.close();
    }

    private void push(Duration duration) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            if (room.tryAcquire(1, TimeUnit.MILLISECONDS)) {
                writers.edit(edits.getAndIncrement(), this::publish);
            }
        }
    }

    private void edit(long due) {
        room.acquireUninterruptibly();
        writers.edit(edits.getAndIncrement(), revised -> {
            committed.happened(due);
            this.due.put(Version.of(revised), due);
            publish(revised);
        });
    }

    private void publish(SectionRevised revised) {
        producer.send(revisions.record(revised), (metadata, failure) -> {
            // One that the broker does not acknowledge is never seen, which the run then says.
            if (failure == null) {
                outbox.published(revised);
            }
        });
    }

    private void seen(ScorecardComputed scorecard) {
        Long since = due.remove(Version.of(scorecard));
        if (since != null) {
            visible.happened(since);
        }
        seen.incrementAndGet();
        room.release();
    }

    private void awaitSeen(long count) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (seen.get() < count) {
            writers.check();
            outbox.check();
            folding.check();
            upserting.check();
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%d of %d edits of the floor were never seen".formatted(count - seen.get(), count));
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }
}
