package org.pamir.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pamir.bench.cluster.CannotRunException;
import org.pamir.bench.cluster.Topology;
import org.pamir.bench.report.Report;

/** The fault suite. Its arguments are those of {@link Options}; it ends with 1 unless all is green. */
public final class Suite {

    private final Options options;
    private final List<CaseResult> results = new ArrayList<>();

    private Suite(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options = Options.read(List.of(arguments));
        System.out.println("seed " + options.seed() + ", " + options.mix());
        Files.createDirectories(options.folder());
        System.exit(new Suite(options).isGreen() ? 0 : 1);
    }

    private boolean isGreen() throws IOException, InterruptedException {
        Map<String, String> misfits = RuleCheck.misfits(options.folder());
        misfits.forEach((rules, said) -> System.out.println(rules + " does not fit the services: " + said));
        if (!misfits.isEmpty()) {
            return false;
        }
        if (!options.mutants().isEmpty()) {
            return Mutants.run(options, System.out);
        }
        onOneCluster(options.cases().stream().filter(fault -> !fault.isAlone()).toList());
        for (FaultCase fault : options.cases()) {
            if (fault.isAlone()) {
                onItsOwn(fault);
            }
        }
        System.out.println();
        boolean isGreen = Report.print(results, System.out);
        Report.write(results, options.seed(), options.mix(), options.folder().resolve("faults.json"));
        return isGreen;
    }

    private void onOneCluster(List<FaultCase> cases) throws IOException, InterruptedException {
        if (cases.isEmpty()) {
            return;
        }
        try (Run run = start(options.folder().resolve("run"), 0)) {
            for (int repetition = 1; repetition <= options.repetitions(); repetition++) {
                for (FaultCase fault : cases) {
                    add(run.run(fault, repetition));
                }
            }
        }
    }

    private void onItsOwn(FaultCase fault) throws IOException, InterruptedException {
        for (int repetition = 1; repetition <= options.repetitions(); repetition++) {
            Path folder = options.folder().resolve(fault.id() + "-" + repetition);
            Files.createDirectories(folder);
            try (Disks disks = fault instanceof DiskCase ? Disks.mount(folder) : null;
                    Run run = start(folder, repetition)) {
                if (fault instanceof DiskCase onDisks) {
                    onDisks.use(disks);
                }
                add(run.run(fault, repetition));
            } catch (CannotRunException e) {
                add(new CaseResult(
                        fault.id(), fault.fault(), repetition, 0, 0, List.of(), List.of(), List.of(), e.getMessage()));
            }
        }
    }

    private Run start(Path folder, int number) throws IOException, InterruptedException {
        long seed = options.seed() + number;
        return Run.start(folder, Topology.of(2), cluster -> {}, options.mix(), options.duration(), seed, System.out);
    }

    private void add(CaseResult result) {
        System.out.printf(
                "%s %s, %d edits, %.0f s: %s%n",
                result.id(), result.fault(), result.edits(), result.seconds(), Report.verdict(List.of(result)));
        if (!result.isGreen()) {
            Report.explain(result, System.out);
        }
        results.add(result);
    }
}
