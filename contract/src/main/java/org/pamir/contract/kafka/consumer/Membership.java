package org.pamir.contract.kafka.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * One membership in the group, on one thread: poll, work, commit. While something is tried again, nothing new is polled, but
 * the group still hears of this member.
 */
final class Membership implements ConsumerRebalanceListener, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(BatchConsumer.class.getName());
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration LEAVE = Duration.ofSeconds(3);

    private final ConsumerSettings settings;
    private final Work work;
    private final BrokerLogs logs;
    private final Progress progress;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Commits commits;
    private final Suspicion suspicion;
    private final TopicWatch watch;
    private final Pause pause;
    private final Map<TopicPartition, Position> reached = new HashMap<>();
    /** Assigned, but where to begin is still to be found out. */
    private final Set<TopicPartition> unplaced = new HashSet<>();

    private Polled inHand = Polled.NOTHING;
    private boolean held;
    private boolean failing;
    /** Nothing was in the way of records since the last look, and none came. */
    private boolean idle;

    Membership(ConsumerSettings settings, Work work, BrokerLogs logs, TopicWatch watch, Progress progress) {
        this.settings = settings;
        this.work = work;
        this.logs = logs;
        this.watch = watch;
        this.progress = progress;
        this.consumer = new KafkaConsumer<>(settings.member());
        this.pause = new Pause(settings.firstPause(), settings.longestPause());
        this.commits = new Commits(consumer, new Pause(settings.firstPause(), settings.longestPause()));
        this.suspicion = new Suspicion(consumer, LOOK);
    }

    void run(BooleanSupplier until) throws InterruptedException {
        consumer.subscribe(settings.topics(), this);
        while (!until.getAsBoolean()) {
            poll();
            if (pause.isOver()) {
                attempt();
            }
            commits.send();
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        unplaced.addAll(partitions);
        // Any position will do as long as it is paused; without one the client would look for it itself.
        partitions.forEach(partition -> consumer.seek(partition, 0));
        consumer.pause(partitions);
        progress.assigned(consumer.assignment().size());
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commits.finish(partitions);
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        inHand = inHand.without(partitions);
        commits.forget(partitions);
        unplaced.removeAll(partitions);
        reached.keySet().removeAll(partitions);
        progress.gone(partitions);
        progress.assigned(unplaced.size() + reached.size());
    }

    /** Gives everything back and leaves the group, also under a name of its own: who has one would stay in it else. */
    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(LEAVE).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    }

    private void poll() {
        try {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            suspicion.polled(polled.isEmpty());
            progress.behind(lag());
            if (!polled.isEmpty()) {
                inHand = Polled.of(polled);
                idle = false;
            }
        } catch (OffsetOutOfRangeException e) {
            suspicion.raise();
            hold(e);
        }
        if (suspicion.isTimeToLook()) {
            giveUpIfDeaf();
            watch.look(reached.keySet());
            idle = !held;
        }
        if (!watch.sees(reached)) {
            suspicion.raise();
        }
    }

    /** As the last answers of the broker said. Where there was none yet the client asks, and this does not wait for it. */
    private long lag() {
        return reached.keySet().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    /**
     * A client takes only news of a partition whose leader epoch is not older than the last one that it knows. Of a broker
     * that was set back to an earlier time it may never hear again, while another client gets everything.
     */
    private void giveUpIfDeaf() {
        Map<TopicPartition, Long> missed = idle ? watch.endsBeyond(reached.keySet(), consumer::position) : Map.of();
        if (!missed.isEmpty()) {
            throw new KafkaException("nothing comes for " + LOOK.toSeconds() + " s though the logs end at " + missed);
        }
    }

    private void attempt() throws InterruptedException {
        try {
            if (suspicion.isRaised()) {
                lookAgain();
            }
            if (!unplaced.isEmpty()) {
                place();
            }
            if (!inHand.isEmpty()) {
                take();
            }
            if (held) {
                resume();
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            hold(e);
        }
    }

    private void take() throws Exception {
        Map<TopicPartition, Position> positions = new HashMap<>();
        for (TopicPartition partition : inHand.partitions()) {
            positions.put(
                    partition,
                    Position.after(
                            inHand.last(partition), reached.get(partition).topicId()));
        }
        work.take(inHand.records(settings.group()), positions);
        positions.forEach((partition, position) -> {
            reached.put(partition, position);
            commits.add(partition, position.next());
            progress.reached(partition, position.next());
        });
        inHand = Polled.NOTHING;
    }

    private void place() throws Exception {
        Map<TopicPartition, Position> known = work.positions();
        Map<TopicPartition, Long> committed = logs.committed();
        Map<TopicPartition, Start> starts = new HashMap<>();
        logs.of(unplaced, known)
                .forEach((partition, log) -> starts.put(
                        partition, Start.of(known.get(partition), committed.get(partition), settings.sends(), log)));
        begin(starts);
        unplaced.clear();
        held = true;
    }

    /** Whether what was read is still the beginning of what will be read; if not, everything of the partition is read again. */
    private void lookAgain() throws Exception {
        Map<TopicPartition, Start> others = new HashMap<>();
        logs.of(reached.keySet(), reached).forEach((partition, log) -> {
            String trouble = Start.trouble(reached.get(partition), log);
            if (trouble != null) {
                others.put(partition, Start.anew(log, trouble));
            }
        });
        begin(others);
        inHand = inHand.without(others.keySet());
        suspicion.settle();
        watch.forget();
    }

    private void begin(Map<TopicPartition, Start> starts) throws Exception {
        Map<TopicPartition, Position> corrected = new HashMap<>();
        starts.forEach((partition, start) -> {
            if (start.trouble() != null) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "{0} is read again from its beginning, {1}: {2}",
                        partition,
                        start.position().next(),
                        start.trouble());
                corrected.put(partition, start.position());
            }
        });
        if (!corrected.isEmpty()) {
            work.take(List.of(), corrected);
        }
        starts.forEach((partition, start) -> {
            consumer.seek(partition, start.position().next());
            reached.put(partition, start.position());
            progress.begun(partition, start);
        });
        commits.forget(starts.keySet());
    }

    private void hold(Exception failure) {
        Duration length = pause.begin();
        LOG.log(
                System.Logger.Level.WARNING,
                "Records wait, again in " + length.toMillis() + " ms: " + failure.getMessage(),
                failing ? null : failure);
        failing = true;
        idle = false;
        progress.failed(failure.toString());
        consumer.pause(consumer.assignment());
        held = true;
    }

    private void resume() {
        Set<TopicPartition> placed = new HashSet<>(consumer.assignment());
        placed.removeAll(unplaced);
        consumer.resume(placed);
        pause.end();
        progress.failed(null);
        failing = false;
        held = false;
    }
}
