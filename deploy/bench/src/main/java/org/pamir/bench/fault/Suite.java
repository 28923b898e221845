package org.pamir.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pamir.bench.cluster.Topology;
import org.pamir.bench.load.Mix;
import org.pamir.bench.report.Report;

/** The fault suite. Its arguments are those of {@link Options}; it ends with 1 unless all is green. */
public final class Suite {

    private Suite() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options = Options.read(List.of(arguments));
        System.out.println("seed " + options.seed());
        List<CaseResult> results = new ArrayList<>();
        Files.createDirectories(options.folder());
        Map<String, String> misfits = RuleCheck.misfits(options.folder());
        if (!misfits.isEmpty()) {
            misfits.forEach((rules, said) -> System.out.println(rules + " does not fit the services: " + said));
            System.exit(1);
        }
        if (options.withMutants()) {
            boolean allCaught = Mutants.run(options.folder(), options.duration(), options.seed(), System.out);
            System.exit(allCaught ? 0 : 1);
        }
        Mix mix = options.isSmoke() ? Mix.SMALL : Mix.FULL;
        try (Run run = Run.start(
                options.folder().resolve("run"),
                Topology.of(2),
                cluster -> {},
                mix,
                options.duration(),
                options.seed(),
                System.out)) {
            for (int repetition = 1; repetition <= options.repetitions(); repetition++) {
                for (FaultCase fault : options.cases()) {
                    CaseResult result = run.run(fault, repetition);
                    System.out.printf(
                            "%s %s, %d edits, %.0f s: %s%n",
                            fault.id(),
                            fault.fault(),
                            result.edits(),
                            result.seconds(),
                            result.isGreen() ? "green" : result.holds() ? "holds, too slow" : "RED");
                    if (!result.isGreen()) {
                        Report.explain(result, System.out);
                    }
                    results.add(result);
                }
            }
        }
        System.out.println();
        boolean isGreen = Report.print(results, System.out);
        Report.write(results, options.seed(), options.folder().resolve("faults.json"));
        System.exit(isGreen ? 0 : 1);
    }
}
