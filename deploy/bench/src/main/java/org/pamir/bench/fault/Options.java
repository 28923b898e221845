package org.pamir.bench.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.pamir.bench.load.Mix;

/**
 * What is asked for on the command line.
 *
 * @param folder for data, logs and the report
 * @param duration of the load in each case
 * @param mix the load in each case
 * @param mutants instead of the cases; none to try the product as it is
 */
record Options(
        Path folder,
        List<FaultCase> cases,
        long seed,
        int repetitions,
        Duration duration,
        Mix mix,
        List<Mutant> mutants) {

    private static final int SMOKE_SECONDS = 15;
    private static final int SECONDS = 20;
    private static final int REPETITIONS = 3;
    private static final int MOST_PERCENT = 100;

    /** @throws IllegalArgumentException that says what cannot be understood */
    static Options read(List<String> arguments) {
        Path folder = null;
        List<FaultCase> cases = new ArrayList<>();
        long seed = System.nanoTime();
        int repetitions = 0;
        int seconds = 0;
        int percent = MOST_PERCENT;
        boolean isSmoke = false;
        boolean withMutants = false;
        List<Mutant> mutants = new ArrayList<>();
        for (Iterator<String> argument = arguments.iterator(); argument.hasNext(); ) {
            String word = argument.next();
            switch (word) {
                case "--folder" -> folder = Path.of(argument.next());
                case "--seed" -> seed = Long.parseLong(argument.next());
                case "--repetitions" -> repetitions = Integer.parseInt(argument.next());
                case "--seconds" -> seconds = Integer.parseInt(argument.next());
                case "--load" -> percent = Integer.parseInt(argument.next());
                case "--smoke" -> isSmoke = true;
                case "--mutants" -> withMutants = true;
                default -> {
                    if (withMutants) {
                        mutants.add(Mutant.of(word));
                    } else {
                        cases.add(Cases.of(word));
                    }
                }
            }
        }
        if (folder == null) {
            throw new IllegalArgumentException("--folder is missing");
        }
        if (percent < 1 || percent > MOST_PERCENT) {
            throw new IllegalArgumentException("--load is a share of the plan's load, 1 to 100 percent: " + percent);
        }
        if (cases.isEmpty()) {
            cases.addAll(isSmoke ? Cases.SMOKE.stream().map(Cases::of).toList() : Cases.all());
        }
        if (withMutants && mutants.isEmpty()) {
            mutants.addAll(List.of(Mutant.values()));
        }
        return new Options(
                folder,
                List.copyOf(cases),
                seed,
                repetitions > 0 ? repetitions : isSmoke ? 1 : REPETITIONS,
                Duration.ofSeconds(seconds > 0 ? seconds : isSmoke || withMutants ? SMOKE_SECONDS : SECONDS),
                isSmoke || withMutants ? Mix.SMALL : Mix.FULL.share(percent),
                List.copyOf(mutants));
    }
}
