package org.pamir.bench;

import static org.pamir.bench.figures.Figure.Target.atMost;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.cluster.Topology;
import org.pamir.bench.figures.Figure;
import org.pamir.bench.figures.Figures;
import org.pamir.bench.figures.Stretch;
import org.pamir.bench.invariant.Evidence;
import org.pamir.bench.invariant.Invariants;
import org.pamir.bench.invariant.Quiescence;
import org.pamir.bench.invariant.Violation;
import org.pamir.bench.load.Load;
import org.pamir.bench.load.Mix;
import org.pamir.bench.machine.Processors;
import org.pamir.bench.machine.Resources;
import org.pamir.bench.machine.Trend;
import org.pamir.bench.pace.Pace;
import org.pamir.bench.product.CountryEditors;
import org.pamir.bench.product.EditionImport;

/**
 * The usual load for as long as is wanted: 50 edits a second, 1,000 reads, 200 subscribers; and then every guarantee, and
 * whether anything gathers in the services. A few of the readers and subscribers keep what they see, to be compared with
 * the journal; the others only count.
 *
 * <p>Arguments: the repository, an empty folder for data, a file for the JSON, minutes in which the load rises and nothing
 * counts, minutes that count, a seed, then the services' options for Java.
 */
final class Soak {

    private static final int WITNESSES = 5;
    private static final Mix MIX = new Mix(50, WITNESSES, Duration.ofMillis(200), WITNESSES);
    /** As in the other cases: every tenth follows everything, the others sections. */
    private static final List<String> SUBSCRIPTIONS = IntStream.range(0, 200 - WITNESSES)
            .mapToObj(i -> i < 20 - 1 ? "/api/events" : "/api/events?type=section")
            .toList();
    /** To look at all that 200 of them are sent takes a processor, and shows nothing that these do not show. */
    private static final int ATTENTIVE = 10;

    private static final int READS_A_SECOND = 1_000 - WITNESSES * 5;
    /** Shares of the load before it counts, each as long as the others: nobody sends all readers to a service at its start. */
    private static final List<Double> RISE = List.of(0.1, 0.25, 0.5, 0.75, 1.0);

    private static final long SAMPLE_SECONDS = 10;
    /** What comes before is warming up; of a shorter soak its first third. */
    private static final double MINUTES_OF_WARMING_UP = 10;

    private final Cluster cluster;
    private final Duration rise;
    private final Duration duration;
    private final Figures figures = new Figures(System.out);
    private final Map<Service, List<Resources>> samples = new LinkedHashMap<>();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong failedReads = new AtomicLong();

    private Soak(Cluster cluster, Duration rise, Duration duration) {
        this.cluster = cluster;
        this.rise = rise;
        this.duration = duration;
    }

    public static void main(String[] arguments) throws Exception {
        Duration rise = minutes(arguments[3]);
        Duration duration = minutes(arguments[4]);
        long seed = Long.parseLong(arguments[5]);
        System.out.println("seed " + seed);
        List<String> options = List.of(arguments).subList(6, arguments.length);
        Topology topology =
                new Topology(1, 1, 1, options.isEmpty() ? Topology.FULL_SPEED : options, Map.of(), Map.of());
        try (Cluster cluster = Cluster.start(Path.of(arguments[1]), topology)) {
            EditionImport.seconds(
                    address(cluster, Service.INGEST),
                    address(cluster, Service.ASSESSMENT),
                    cluster.token(),
                    Path.of(arguments[0]).resolve("deploy/local/sample/scores.csv"),
                    "2023");
            Soak soak = new Soak(cluster, rise, duration);
            soak.run(new Random(seed));
            soak.figures.print();
            soak.figures.write(Path.of(arguments[2]));
        }
    }

    private void run(Random random) throws Exception {
        warmUp();
        Processors processors = AgainstFloor.processors(cluster);
        Processors.Moment before = processors.now();
        long began = System.nanoTime();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        URI assessment = address(Service.ASSESSMENT);
        try (Load load = Load.start(
                        cluster, MIX, random, "soak", cluster.folder().resolve("soak.journal"));
                CountryEditors readers = new CountryEditors(address(Service.INGEST), assessment, cluster.token());
                Followers followers = new Followers(
                        new InetSocketAddress(assessment.getHost(), assessment.getPort()), SUBSCRIPTIONS, ATTENTIVE)) {
            AtomicReference<Throwable> lost = new AtomicReference<>();
            Thread following = new Thread(followers, "followers");
            following.setDaemon(true);
            following.setUncaughtExceptionHandler((thread, failure) -> lost.set(failure));
            following.start();
            clock.scheduleAtFixedRate(() -> sample(began), 0, SAMPLE_SECONDS, TimeUnit.SECONDS);
            clock.scheduleAtFixedRate(new Progress(load, followers), 1, 1, TimeUnit.MINUTES);
            readers.begin();
            new Pace(READS_A_SECOND, duration).run(due -> read(readers));
            try {
                load.stopEditing();
            } finally {
                clock.shutdown();
                figures.add(
                        new Stretch("soak", Map.of("minutes", duration.toMillis() / 6e4), processors.since(before)));
            }
            Duration quiet = Quiescence.await(cluster);
            followers.stop();
            following.join();
            if (lost.get() != null) {
                throw new IllegalStateException("a subscriber has lost its stream", lost.get());
            }
            load.awaitStreams();
            load.stopReading();
            count(load, followers, quiet);
            resources();
            check(load);
        } finally {
            clock.shutdownNow();
        }
    }

    private void warmUp() throws InterruptedException {
        Duration step = rise.dividedBy(RISE.size());
        try (CountryEditors everybody =
                new CountryEditors(address(Service.INGEST), address(Service.ASSESSMENT), cluster.token())) {
            everybody.begin();
            for (double share : RISE) {
                Pace edits = new Pace((int) (share * MIX.editsPerSecond()), step);
                Pace reads = new Pace((int) (share * READS_A_SECOND), step);
                AtomicLong edited = new AtomicLong();
                AtomicLong looked = new AtomicLong();
                Thread editing = new Thread(() -> edits.run(due -> everybody.edit(edited.incrementAndGet())));
                editing.start();
                reads.run(due -> everybody.look(looked.incrementAndGet()));
                editing.join();
            }
        }
    }

    /** Says once a minute what came in it. */
    private final class Progress implements Runnable {

        private final Load load;
        private final Followers followers;
        private int minutes;
        private long readsBefore;
        private long failedBefore;
        private long bytesBefore;

        private Progress(Load load, Followers followers) {
            this.load = load;
            this.followers = followers;
        }

        @Override
        public void run() {
            long readsNow = reads.get();
            long failedNow = failedReads.get();
            long bytesNow = followers.bytes();
            System.out.printf(
                    Locale.ROOT,
                    "minute %d: %d edits so far, %d reads, %d of them failed, %.0f MB to subscribers%n",
                    ++minutes,
                    load.journal().attempts().size(),
                    readsNow - readsBefore,
                    failedNow - failedBefore,
                    (bytesNow - bytesBefore) / 1e6);
            readsBefore = readsNow;
            failedBefore = failedNow;
            bytesBefore = bytesNow;
        }
    }

    private void read(CountryEditors readers) {
        readers.look(reads.incrementAndGet()).whenComplete((answer, failure) -> {
            if (failure != null || answer.status() != 200) {
                failedReads.incrementAndGet();
            }
        });
    }

    private void sample(long began) {
        double minutes = (System.nanoTime() - began) / 6e10;
        for (Replica replica : cluster.replicas()) {
            samples.computeIfAbsent(replica.service(), service -> new ArrayList<>())
                    .add(Resources.of(replica.pid(), minutes));
        }
    }

    private void count(Load load, Followers followers, Duration quiet) {
        long edits = load.journal().attempts().size();
        long failed = load.journal()
                .attempts(attempt ->
                        !attempt.answer().isAcknowledged() && !attempt.answer().isStale())
                .size();
        figures.add(Figure.of("edits", edits, "requests"));
        figures.add(Figure.of("reads", reads.get(), "requests"));
        figures.add(Figure.of("sent to subscribers", followers.bytes() / 1e6, "MB"));
        figures.add(Figure.of("events that " + ATTENTIVE + " of them looked at", followers.received(), "events"));
        Histogram delays = followers.delays();
        figures.add(Figure.of("from an edit to its events, p50", delays.getValueAtPercentile(50) / 1e6, "ms"));
        figures.add(Figure.of("from an edit to its events, p99", delays.getValueAtPercentile(99) / 1e6, "ms"));
        figures.add(Figure.of(
                "share of requests that failed",
                100.0 * (failed + failedReads.get()) / (edits + reads.get()),
                "%",
                atMost(0.01)));
        figures.add(Figure.of("quiet after the load", quiet.toMillis() / 1e3, "s", atMost(10)));
    }

    private void resources() {
        double from = Math.min(MINUTES_OF_WARMING_UP, duration.toMillis() / 6e4 / 3);
        samples.forEach((service, taken) -> {
            Trend trend = new Trend(taken, from);
            figures.add(Figure.of(
                    service.module() + " resident at the end",
                    taken.get(taken.size() - 1).megabytes(),
                    "MB"));
            figures.add(Figure.of(service.module() + " grows by", trend.megabytesAMinute(), "MB/min", atMost(1)));
            figures.add(Figure.of(
                    service.module() + " open files, growth", trend.growth(Resources::descriptors), "", atMost(2)));
            figures.add(
                    Figure.of(service.module() + " threads, growth", trend.growth(Resources::threads), "", atMost(2)));
        });
    }

    private void check(Load load) throws InterruptedException {
        List<Violation> violations = Invariants.check(Evidence.gather(cluster, load), true, Set.of());
        violations.stream().limit(20).forEach(System.out::println);
        figures.add(Figure.of(
                "violations of " + String.join(" ", Invariants.ids(true, Set.of())), violations.size(), "", atMost(0)));
    }

    private URI address(Service service) {
        return address(cluster, service);
    }

    private static URI address(Cluster cluster, Service service) {
        return cluster.replicas(service).get(0).address();
    }

    private static Duration minutes(String number) {
        return Duration.ofMillis((long) (Double.parseDouble(number) * 60_000));
    }
}
