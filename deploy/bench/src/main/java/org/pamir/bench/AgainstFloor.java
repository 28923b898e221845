package org.pamir.bench;

import static org.pamir.bench.figures.Figure.Target.atLeast;
import static org.pamir.bench.figures.Figure.Target.atMost;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.cluster.Topology;
import org.pamir.bench.figures.Figure;
import org.pamir.bench.figures.Figures;
import org.pamir.bench.figures.Stretch;
import org.pamir.bench.floor.FloorChain;
import org.pamir.bench.machine.Memory;
import org.pamir.bench.machine.Processors;
import org.pamir.bench.pace.Delays;
import org.pamir.bench.pace.Pace;
import org.pamir.bench.product.CountryEditors;
import org.pamir.bench.product.EditRun;
import org.pamir.bench.product.EditionImport;
import org.pamir.bench.product.FirstEdit;
import org.pamir.bench.product.Footprint;
import org.pamir.bench.product.HighestRate;
import org.pamir.bench.product.Rebuild;
import org.pamir.bench.product.StackStart;

/**
 * The product beside the least that any such product must do, on one PostgreSQL and one broker in one run.
 *
 * <p>Arguments: the repository, an empty folder for data, a file for the JSON, {@code full} or {@code short}, then the
 * services' options for Java.
 */
final class AgainstFloor {

    private static final String EDITION = "2023";

    private final Path repository;
    private final Figures report = new Figures(System.out);
    private final Lengths lengths;
    private final Cluster cluster;
    private final Processors processors;

    private AgainstFloor(Path repository, Lengths lengths, Cluster cluster) throws Exception {
        this.repository = repository;
        this.lengths = lengths;
        this.cluster = cluster;
        this.processors = processors(cluster);
    }

    public static void main(String[] arguments) throws Exception {
        Path repository = Path.of(arguments[0]);
        Path data = Path.of(arguments[1]);
        List<String> options = List.of(arguments).subList(4, arguments.length);
        Topology topology =
                new Topology(1, 1, 1, options.isEmpty() ? Topology.FULL_SPEED : options, Map.of(), Map.of());
        Lengths lengths = arguments[3].equals("short") ? Lengths.SHORT : Lengths.FULL;
        Figures report;
        try (Cluster cluster = Cluster.start(data.resolve("cluster"), topology)) {
            AgainstFloor run = new AgainstFloor(repository, lengths, cluster);
            run.measure();
            report = run.report;
        }
        StackStart stack = new StackStart(repository, data.resolve("stack"));
        report.add(Figure.of("built stack, first start, until ready", stack.untilReady(), "s"));
        report.add(Figure.of("built stack until first edit served", stack.untilFirstEdit(), "s", atMost(8)));
        report.print();
        report.write(Path.of(arguments[2]));
    }

    /** Of the processes of a cluster, and of this one. */
    static Processors processors(Cluster cluster) throws IOException {
        Map<String, Long> processes = new LinkedHashMap<>();
        processes.put("bench", ProcessHandle.current().pid());
        processes.put("PostgreSQL", cluster.postgres().pid());
        processes.put("broker", cluster.broker().pid());
        cluster.replicas().forEach(replica -> processes.put(replica.service().database(), replica.pid()));
        return new Processors(processes);
    }

    private void measure() throws Exception {
        URI write = cluster.replicas(Service.INGEST).get(0).address();
        URI read = cluster.replicas(Service.ASSESSMENT).get(0).address();
        memory("after the start");
        importEdition(write, read);
        try (CountryEditors editors = new CountryEditors(write, read, cluster.token());
                FloorChain floor = FloorChain.start(
                        cluster.postgres().jdbcUrl("").replaceFirst("/$", ""),
                        cluster.postgres().user(),
                        cluster.broker().bootstrapServers())) {
            editors.begin();
            EditRun.measure(editors, new Pace(100, lengths.warmUp()));
            floor.run(new Pace(200, lengths.stretch()));
            Stretches stretches = new Stretches(report, processors, floor, editors, lengths.rounds());
            compareDelays(stretches);
            compareRates(floor, new HighestRate(editors));
            memory("after the load");
            for (Replica replica : cluster.replicas()) {
                report.add(Figure.of(
                        "kill -9 of " + replica.service().module() + " until an edit served",
                        FirstEdit.afterKilling(replica, editors),
                        "s",
                        atMost(5)));
            }
        }
        Rebuild rebuild = Rebuild.measure(cluster);
        report.add(Figure.of(
                "rebuild of the read side, %,d events".formatted(rebuild.events()),
                rebuild.perSecond(),
                "events/s",
                atLeast(20_000)));
        report.add(Figure.of("the same, from the start of the process", rebuild.seconds(), "s"));
        for (Service service : Service.values()) {
            report.add(Figure.of(
                    "package of " + service.module(),
                    Footprint.megabytes(repository.resolve(service.module()).resolve("target/quarkus-app")),
                    "MB"));
        }
    }

    private void importEdition(URI write, URI read) throws Exception {
        Processors.Moment before = processors.now();
        double seconds = EditionImport.seconds(
                write, read, cluster.token(), repository.resolve("deploy/local/sample/scores.csv"), EDITION);
        report.add(new Stretch("import of an edition", Map.of("s", seconds), processors.since(before)));
        report.add(Figure.of("import of an edition, just started, until visible", seconds, "s", atMost(5)));
    }

    private void compareDelays(Stretches stretches) throws Exception {
        Stretches.Turns slow = stretches.at(new Pace(50, lengths.stretch()));
        Stretches.Turns fast = stretches.at(new Pace(200, lengths.stretch()));
        Delays hop = stretches.hop(cluster.broker().bootstrapServers(), new Pace(200, lengths.stretch()));
        ratio("PUT p50 at 50/s, against commit", slow.accepted(), slow.commit(), 50, atMost(2.5));
        ratio("PUT p99 at 50/s, against commit", slow.accepted(), slow.commit(), 99, null);
        ratio("PUT p50 at 200/s, against commit", fast.accepted(), fast.commit(), 50, null);
        ratio("PUT p99 at 200/s, against commit", fast.accepted(), fast.commit(), 99, null);
        ratio("PUT to visible p50 at 50/s, against chain", slow.visible(), slow.chain(), 50, atMost(3));
        ratio("PUT to visible p99 at 50/s, against chain", slow.visible(), slow.chain(), 99, null);
        ratio("PUT to visible p50 at 200/s, against chain", fast.visible(), fast.chain(), 50, null);
        ratio("PUT to visible p99 at 200/s, against chain", fast.visible(), fast.chain(), 99, atMost(4));
        report.add(Figure.of("one hop p50", hop.milliseconds(50), "ms"));
    }

    private void compareRates(FloorChain floor, HighestRate product) throws InterruptedException {
        Processors.Moment before = processors.now();
        double most = floor.maximum(lengths.stretch().dividedBy(2), lengths.stretch());
        report.add(new Stretch("floor, pushed", Map.of("edits/s", most), processors.since(before)));
        before = processors.now();
        double pushed = product.pushed(lengths.stretch().dividedBy(2), lengths.stretch());
        report.add(new Stretch("product, pushed", Map.of("edits/s", pushed), processors.since(before)));
        before = processors.now();
        double sustained = product.sustained(pushed, lengths.sustained());
        report.add(new Stretch("product, sustained", Map.of("edits/s", sustained), processors.since(before)));
        report.add(new Figure("edits/s, pushed", pushed, "edits/s", most, null));
        report.add(new Figure(
                "edits/s, kept up with for %d s".formatted(lengths.sustained().toSeconds()),
                sustained,
                "edits/s",
                most,
                atLeast(0.35)));
    }

    private void ratio(String what, Delays product, Delays floor, double percentile, Figure.Target target) {
        report.add(new Figure(what, product.milliseconds(percentile), "ms", floor.milliseconds(percentile), target));
    }

    private void memory(String when) {
        for (Replica replica : cluster.replicas()) {
            report.add(Figure.of(
                    replica.service().module() + " resident " + when,
                    Memory.residentMegabytes(replica.pid()),
                    "MB",
                    atMost(200)));
        }
    }

    /** How long each part takes. A short run shows that everything runs; its figures say little. */
    private record Lengths(Duration warmUp, Duration stretch, int rounds, Duration sustained) {
        private static final Lengths FULL =
                new Lengths(Duration.ofSeconds(30), Duration.ofSeconds(15), 2, Duration.ofSeconds(20));
        private static final Lengths SHORT =
                new Lengths(Duration.ofSeconds(10), Duration.ofSeconds(4), 1, Duration.ofSeconds(4));
    }
}
