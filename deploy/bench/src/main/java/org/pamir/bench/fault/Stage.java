package org.pamir.bench.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.invariant.Quiescence;
import org.pamir.bench.load.Attempt;
import org.pamir.bench.load.Load;
import org.pamir.bench.load.Mix;
import org.pamir.contract.kafka.Topic;

/** Where a case plays: the product under load, chance, time, and a place for what is measured. */
public final class Stage {

    private static final int BETWEEN_LOOKS_MILLIS = 20;
    private static final int ON_THEIR_WAY = 100;
    private static final Duration LATELY = Duration.ofSeconds(2);
    private static final double QUICK_MILLIS = 50;

    private final Cluster cluster;
    private final Load load;
    private final Mix mix;
    private final Random random;
    private final Duration duration;
    private final long begin = System.nanoTime();
    private final List<Figure> figures = new ArrayList<>();

    Stage(Cluster cluster, Load load, Mix mix, Random random, Duration duration) {
        this.cluster = cluster;
        this.load = load;
        this.mix = mix;
        this.random = random;
        this.duration = duration;
    }

    public Cluster cluster() {
        return cluster;
    }

    public Load load() {
        return load;
    }

    public Mix mix() {
        return mix;
    }

    public Random random() {
        return random;
    }

    /** How long the load is to last. */
    public Duration duration() {
        return duration;
    }

    /** A replica of a service, by chance. */
    public Replica any(Service service) {
        List<Replica> replicas = cluster.replicas(service);
        return replicas.get(random.nextInt(replicas.size()));
    }

    /** The load goes on for this share of its time. */
    public void work(double share) throws InterruptedException {
        rest(Duration.ofMillis((long) (share * duration.toMillis())));
    }

    /** The load goes on for a time by chance, up to this share of it: so that a fault comes at no special moment. */
    public void workABit(double share) throws InterruptedException {
        work(share / 2 + random.nextDouble() * share / 2);
    }

    /** The load goes on until its time is over, and at least for a second: what is mended has to work. */
    public void workOn() throws InterruptedException {
        rest(Duration.ofNanos(
                Math.max(Duration.ofSeconds(1).toNanos(), duration.toNanos() - (System.nanoTime() - begin))));
    }

    public void rest(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }

    /** @return whether it came to be in time */
    public boolean await(Duration patience, BooleanSupplier what) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!what.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        return true;
    }

    /**
     * Until the edits of the last seconds were taken quickly, but for single ones: so that a fault meets services that are
     * warm after a start.
     *
     * @return whether it came to that in time
     */
    public boolean awaitUsual(Duration patience) throws InterruptedException {
        return await(patience, () -> {
            List<Attempt> lately = lately();
            return lately.size() >= mix.editsPerSecond()
                    && lately.stream().allMatch(attempt -> attempt.answer().isDefinite())
                    && Percentile.of(lately, 90) <= QUICK_MILLIS;
        });
    }

    /** Until a service has read what is on the topic of revisions, as far as edits that go on allow it. */
    public boolean awaitCaughtUp(Service service, Duration patience) throws InterruptedException {
        List<String> topic = List.of(Topic.SECTION_REVISED.topicName());
        long deadline = System.nanoTime() + patience.toNanos();
        while (Quiescence.lag(cluster, service.module(), topic) > ON_THEIR_WAY) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        return true;
    }

    /** The edits whose answers came in a span of time, in the order of answers; {@link System#nanoTime()}. */
    public List<Attempt> answered(long from, long to) {
        return load.journal().answeredSince(from).stream()
                .filter(attempt -> attempt.answered() < to)
                .toList();
    }

    /** The edits that were answered in the last seconds. */
    public List<Attempt> lately() {
        long now = System.nanoTime();
        return answered(now - LATELY.toNanos(), now);
    }

    public synchronized void figure(Figure figure) {
        figures.add(figure);
    }

    public synchronized List<Figure> figures() {
        return List.copyOf(figures);
    }
}
