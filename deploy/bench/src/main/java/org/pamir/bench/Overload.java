package org.pamir.bench;

import static org.pamir.bench.figures.Figure.Target.atLeast;
import static org.pamir.bench.figures.Figure.Target.atMost;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.cluster.Topology;
import org.pamir.bench.figures.Figure;
import org.pamir.bench.figures.Figures;
import org.pamir.bench.figures.Stretch;
import org.pamir.bench.machine.Processors;
import org.pamir.bench.pace.Pace;
import org.pamir.bench.product.CountryEditors;
import org.pamir.bench.product.EditRun;
import org.pamir.bench.product.EditionImport;
import org.pamir.bench.product.HighestRate;

/**
 * What becomes of the product when far more comes than usual (ten times, for half a minute), and far more than it can take
 * (three times its maximum, for a minute). Arguments: the repository, an empty folder for data, a file for the JSON, how many
 * parts of these times to take, then the services' options for Java.
 */
final class Overload {

    private static final int USUAL = 50;
    private static final Duration SLICE = Duration.ofSeconds(2);
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(60);

    private final Figures figures = new Figures(System.out);
    private final CountryEditors editors;
    private final Processors processors;
    private final int parts;

    private Overload(CountryEditors editors, Processors processors, int parts) {
        this.editors = editors;
        this.processors = processors;
        this.parts = parts;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> options = List.of(arguments).subList(4, arguments.length);
        Topology topology =
                new Topology(1, 1, 1, options.isEmpty() ? Topology.FULL_SPEED : options, Map.of(), Map.of());
        try (Cluster cluster = Cluster.start(Path.of(arguments[1]), topology);
                CountryEditors editors = new CountryEditors(
                        cluster.replicas(Service.INGEST).get(0).address(),
                        cluster.replicas(Service.ASSESSMENT).get(0).address(),
                        cluster.token())) {
            EditionImport.seconds(
                    cluster.replicas(Service.INGEST).get(0).address(),
                    cluster.replicas(Service.ASSESSMENT).get(0).address(),
                    cluster.token(),
                    Path.of(arguments[0]).resolve("deploy/local/sample/scores.csv"),
                    "2023");
            editors.beginEverywhere();
            Overload overload = new Overload(editors, AgainstFloor.processors(cluster), Integer.parseInt(arguments[3]));
            overload.measure();
            overload.figures.print();
            overload.figures.write(Path.of(arguments[2]));
        }
    }

    private void measure() throws InterruptedException {
        EditRun.measure(editors, new Pace(2 * USUAL, time(30)));
        Processors.Moment before = processors.now();
        EditRun usual = say("usual", EditRun.measure(editors, new Pace(USUAL, time(20))), before);
        double baseline = usual.visible().milliseconds(99);
        burst(baseline);
        double maximum = new HighestRate(editors).pushed(time(10), time(20));
        figures.add(Figure.of("most that it takes when pushed", maximum, "edits/s"));
        if (maximum < 1) {
            throw new IllegalStateException("not one edit a second became visible: the machine is busy with others");
        }
        overload(maximum, baseline);
    }

    private void burst(double baseline) {
        Processors.Moment before = processors.now();
        EditRun.Begun burst = EditRun.begin(editors, new Pace(10 * USUAL, time(30)));
        double recovered = recovery(baseline);
        EditRun run = say("burst", burst.await(), before);
        figures.add(
                Figure.of("burst: edits that were neither made visible nor refused", lost(run), "edits", atMost(0)));
        figures.add(Figure.of("burst: visible p99 below twice the usual after", recovered, "s", atMost(15)));
    }

    private void overload(double maximum, double baseline) {
        Processors.Moment before = processors.now();
        Duration time = time(60);
        EditRun.Begun overload = EditRun.begin(editors, new Pace((int) (3 * maximum), time));
        double accepted = overload.accepted() / (time.toMillis() / 1e3);
        double recovered = recovery(baseline);
        EditRun run = say("three times the maximum", overload.await(), before);
        figures.add(Figure.of("overload: accepted, share of the maximum", accepted / maximum, "", atLeast(0.8)));
        figures.add(Figure.of("overload: refusals p99", run.refusals().milliseconds(99), "ms", atMost(100)));
        figures.add(Figure.of("overload: neither made visible nor refused", lost(run), "edits", atMost(0)));
        figures.add(Figure.of("overload: visible p99 below twice the usual after", recovered, "s", atMost(10)));
    }

    /** Seconds until the usual rate is served as usual again: below twice its p99, and so it stays for three slices. */
    private double recovery(double baseline) {
        long began = System.nanoTime();
        List<EditRun.Begun> slices = new ArrayList<>();
        while (System.nanoTime() - began < MOST_PATIENCE.toNanos()) {
            slices.add(EditRun.begin(editors, new Pace(USUAL, SLICE)));
            int last = slices.size();
            if (last >= 3
                    && slices.subList(last - 3, last - 1).stream()
                            .allMatch(slice -> slice.isUsual(2 * baseline, USUAL * SLICE.toSeconds()))) {
                return (last - 3) * SLICE.toSeconds();
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private EditRun say(String what, EditRun run, Processors.Moment before) {
        Map<String, Double> measured = new LinkedHashMap<>();
        measured.put("visible", (double) run.visible().count());
        measured.put("PUT p99 ms", run.accepted().milliseconds(99));
        measured.put("visible p99 ms", run.visible().milliseconds(99));
        run.failures().forEach((kind, count) -> measured.put("answered " + kind, (double) count));
        figures.add(new Stretch(what, measured, processors.since(before)));
        return run;
    }

    /** What ended neither visible nor with a refusal that says when to come back. */
    private static double lost(EditRun run) {
        return run.failures().entrySet().stream()
                .filter(failure ->
                        !failure.getKey().equals("429") && !failure.getKey().equals("503"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Duration time(int seconds) {
        return Duration.ofMillis(1_000L * seconds / parts);
    }
}
