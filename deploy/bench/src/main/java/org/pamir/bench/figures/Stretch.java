package org.pamir.bench.figures;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.pamir.bench.machine.Processors.Use;

/**
 * One stretch of a run, and who used the processors meanwhile.
 *
 * @param figures by name, as text for people
 */
public record Stretch(String what, Map<String, Double> figures, Use use) {

    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.0f %% |",
                what,
                figures.entrySet().stream()
                        .map(figure -> figure.getKey() + " " + String.format(Locale.ROOT, "%.2f", figure.getValue()))
                        .collect(Collectors.joining(", ")),
                use.byProcess().entrySet().stream()
                        .filter(process -> process.getValue() >= 0.005)
                        .map(process -> process.getKey() + " " + String.format(Locale.ROOT, "%.2f", process.getValue()))
                        .collect(Collectors.joining(", ")),
                100 * use.others());
    }
}
