package org.pamir.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.pamir.bench.fault.CaseResult;
import org.pamir.bench.fault.Figure;
import org.pamir.bench.load.Mix;

/** What the cases showed: a Markdown table for people, JSON for programs. */
public final class Report {

    private static final int MOST_VIOLATIONS = 10;

    private Report() {}

    /** @return whether all is green */
    public static boolean print(List<CaseResult> results, PrintStream out) {
        out.println("| case | fault | runs | measured, against the pass figure | invariants | verdict |");
        out.println("|---|---|---|---|---|---|");
        byCase(results).values().forEach(runs -> out.println(line(runs)));
        for (CaseResult result : results) {
            if (!result.isGreen()) {
                out.printf("%n%s, run %d:%n", result.id(), result.repetition());
                explain(result, out);
            }
        }
        return results.stream().allMatch(CaseResult::isGreen);
    }

    public static void write(List<CaseResult> results, long seed, Mix mix, Path file) throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("seed", seed);
        report.put("load", load(mix));
        report.put("green", results.stream().allMatch(CaseResult::isGreen));
        report.put("results", results);
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
    }

    private static Map<String, Object> load(Mix mix) {
        Map<String, Object> load = new LinkedHashMap<>();
        load.put("editsPerSecond", mix.editsPerSecond());
        load.put("readers", mix.readers());
        load.put("readerPauseMillis", mix.readerPause().toMillis());
        load.put("streams", mix.streams());
        return load;
    }

    /** What is wrong with it, with the evidence. */
    public static void explain(CaseResult result, PrintStream out) {
        if (result.failure() != null) {
            out.println("  could not be carried through: " + result.failure());
        }
        result.figures().stream()
                .filter(figure -> !figure.passes())
                .forEach(figure ->
                        out.printf("  %s: %s, expected %s%n", figure.what(), figure.measured(), figure.limit()));
        result.violations().stream().limit(MOST_VIOLATIONS).forEach(violation -> out.println("  " + violation));
        if (result.violations().size() > MOST_VIOLATIONS) {
            out.printf("  and %d more%n", result.violations().size() - MOST_VIOLATIONS);
        }
    }

    /** In a word, of all runs of a case. */
    public static String verdict(List<CaseResult> runs) {
        return runs.stream().allMatch(CaseResult::isGreen)
                ? "green"
                : runs.stream().allMatch(CaseResult::holds) ? "holds, too slow" : "RED";
    }

    private static Map<String, List<CaseResult>> byCase(List<CaseResult> results) {
        return results.stream().collect(Collectors.groupingBy(CaseResult::id, LinkedHashMap::new, Collectors.toList()));
    }

    private static String line(List<CaseResult> runs) {
        CaseResult first = runs.get(0);
        Map<String, List<Figure>> figures = runs.stream()
                .flatMap(run -> run.figures().stream())
                .collect(Collectors.groupingBy(Figure::what, LinkedHashMap::new, Collectors.toList()));
        String measured = figures.entrySet().stream()
                .map(entry -> entry.getKey() + ": "
                        + entry.getValue().stream()
                                .map(Figure::measured)
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + " (" + entry.getValue().get(0).limit() + ")")
                .collect(Collectors.joining("; "));
        long edits = runs.stream().mapToLong(CaseResult::edits).sum();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d, %,d edits | %s | %s | %s |",
                first.id(),
                first.fault(),
                runs.size(),
                edits,
                measured,
                String.join(" ", first.invariants()),
                verdict(runs));
    }
}
