package org.pamir.bench.fault;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pamir.bench.invariant.Violation;

/** Runs each mutant through its case, and demands that the case is red for the right reason. */
final class Mutants {

    private Mutants() {}

    /** @return whether every one was caught */
    static boolean run(Options options, PrintStream out) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        boolean allCaught = true;
        for (Mutant mutant : options.mutants()) {
            Path own = options.folder().resolve(mutant.word());
            Files.createDirectories(own);
            try (Run run = Run.start(
                    own, mutant.topology(own), mutant::spoil, options.mix(), options.duration(), options.seed(), out)) {
                CaseResult result = run.run(mutant.caught(), 1);
                Set<String> violated = result.violations().stream()
                        .map(Violation::invariant)
                        .collect(Collectors.toCollection(TreeSet::new));
                boolean isCaught = mutant.invariants().stream().anyMatch(violated::contains);
                allCaught &= isCaught;
                lines.add("| %s | %s | %s | %s |"
                        .formatted(
                                mutant.broken(),
                                result.id(),
                                example(result, mutant),
                                isCaught ? "caught" : "SURVIVES"));
                out.printf("%s: %s by %s%n", mutant.broken(), isCaught ? "caught" : "SURVIVES", result.id());
            }
        }
        out.println("\n| broken on purpose | case | first evidence | |\n|---|---|---|---|");
        lines.forEach(out::println);
        return allCaught;
    }

    private static String example(CaseResult result, Mutant mutant) {
        return result.violations().stream()
                .filter(violation -> mutant.invariants().contains(violation.invariant()))
                .findFirst()
                .map(Violation::toString)
                .orElse("none, " + (result.failure() == null ? "the case passes" : result.failure()));
    }
}
