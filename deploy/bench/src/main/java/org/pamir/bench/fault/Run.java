package org.pamir.bench.fault;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Repository;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.cluster.Topology;
import org.pamir.bench.invariant.Evidence;
import org.pamir.bench.invariant.Invariants;
import org.pamir.bench.invariant.Quiescence;
import org.pamir.bench.invariant.Violation;
import org.pamir.bench.load.Edition;
import org.pamir.bench.load.Load;
import org.pamir.bench.load.Mix;

/** Cases on one cluster, one after the other. Each begins with everything in order, on what the ones before have left. */
public final class Run implements AutoCloseable {

    private static final double QUIET_SECONDS = 10;

    /** For services that were started a moment ago to get warm; what is measured is no start, unless a case makes one. */
    private static final Duration WARMING = Duration.ofSeconds(90);

    private final Cluster cluster;
    private final Mix mix;
    private final Duration duration;
    private final Random random;
    private final PrintStream out;
    private int number;

    private Run(Cluster cluster, Mix mix, Duration duration, long seed, PrintStream out) {
        this.cluster = cluster;
        this.mix = mix;
        this.duration = duration;
        this.random = new Random(seed);
        this.out = out;
    }

    /**
     * Starts a cluster that holds the scores of an edition.
     *
     * @param folder for data and logs, new
     * @param prepare is done before the services start
     * @param duration of the load in each case
     */
    public static Run start(
            Path folder,
            Topology topology,
            Consumer<Cluster> prepare,
            Mix mix,
            Duration duration,
            long seed,
            PrintStream out)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Cluster cluster = Cluster.prepare(folder, topology);
        try {
            prepare.accept(cluster);
            cluster.mend();
            importScores(cluster);
            Quiescence.await(cluster);
        } catch (IOException | RuntimeException | InterruptedException e) {
            cluster.close();
            throw e;
        }
        out.printf("ready after %.1f s, logs in %s%n", (System.nanoTime() - begin) / 1e9, folder);
        return new Run(cluster, mix, duration, seed, out);
    }

    public Cluster cluster() {
        return cluster;
    }

    /** Never throws for what the product does: that is in the result. */
    public CaseResult run(FaultCase fault, int repetition) throws InterruptedException {
        long begin = System.nanoTime();
        Course course = new Course(fault, fault.id() + "-" + repetition + "-" + ++number);
        try {
            course.play();
            course.check();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            course.failure = e.toString();
            e.printStackTrace(out);
        } finally {
            course.end();
        }
        return course.result(repetition, (System.nanoTime() - begin) / 1e9);
    }

    @Override
    public void close() {
        cluster.close();
    }

    /** With the number of processors: how much of the times is the machine's doing. */
    private static String busy() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(Locale.ROOT, "%.1f on %d", system.getSystemLoadAverage(), system.getAvailableProcessors());
    }

    /** The published scores, so that everything has a value and a rank from the beginning. */
    private static void importScores(Cluster cluster) throws IOException, InterruptedException {
        Path sample = Repository.root().resolve("deploy/local/sample/scores.csv");
        String table = Files.readAllLines(sample).stream()
                .filter(line -> line.startsWith("edition,") || line.startsWith(Edition.CODE + ","))
                .collect(Collectors.joining("\n", "", "\n"));
        HttpRequest request = HttpRequest.newBuilder(
                        cluster.replicas(Service.INGEST).get(0).address().resolve("/api/imports/scores"))
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Authorization", "Bearer " + cluster.token())
                .POST(BodyPublishers.ofString(table))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the scores are refused, " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** One case once, as far as it comes. */
    private final class Course {

        private final FaultCase fault;
        private final String name;
        private Load load;
        private Stage stage;
        private List<String> checked = List.of();
        private List<Violation> violations = List.of();
        private String failure;

        private Course(FaultCase fault, String name) {
            this.fault = fault;
            this.name = name;
        }

        /** Until all is in order and quiet again. */
        private void play() throws Exception {
            cluster.mend();
            load = Load.start(cluster, mix, random, name, cluster.folder().resolve(name + ".journal"));
            boolean isUsual = mix.isAlone() && new Stage(cluster, load, mix, random, duration).awaitUsual(WARMING);
            stage = new Stage(cluster, load, mix, random, duration);
            stage.figure(Figure.fact("edits went as usual before", isUsual, "for comparison", true));
            fault.run(stage);
            load.stopEditing();
            cluster.mend();
            Duration quiet = Quiescence.await(cluster);
            stage.figure(Figure.atMost("quiet after the load", quiet.toMillis() / 1e3, QUIET_SECONDS, "s"));
            stage.figure(Figure.fact("load average of the machine", busy(), "for comparison", true));
            load.awaitStreams();
            load.stopReading();
            reading();
        }

        /** A checker that was shown nothing would be content with everything. */
        private void reading() {
            long looks =
                    load.looks().stream().filter(look -> look.version() > 0).count();
            stage.figure(Figure.fact("profiles that readers saw", looks, "some", looks > 0));
            int events = load.captures().stream()
                    .mapToInt(capture -> capture.events().size())
                    .sum();
            stage.figure(Figure.fact("events that followers got", events, "some", events > 0));
        }

        private void check() throws Exception {
            Evidence evidence = Evidence.gather(cluster, load);
            violations = Invariants.check(evidence, fault.replays(), fault.excused());
            checked = Invariants.ids(fault.replays(), fault.excused());
            fault.check(stage, evidence);
        }

        private void end() {
            if (load != null) {
                load.close();
            }
        }

        private CaseResult result(int repetition, double seconds) {
            long accepted = load == null
                    ? 0
                    : load.journal()
                            .attempts(attempt -> attempt.answer().isAcknowledged())
                            .size();
            List<Figure> figures = stage == null ? List.of() : stage.figures();
            return new CaseResult(
                    fault.id(), fault.fault(), repetition, accepted, seconds, figures, checked, violations, failure);
        }
    }
}
