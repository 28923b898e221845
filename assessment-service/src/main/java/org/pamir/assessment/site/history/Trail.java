package org.pamir.assessment.site.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pamir.assessment.history.Version;
import org.pamir.contract.event.AssessmentMoved.MeasureMove;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodology;

/** How the two composites of the quadrants went, found from what each version moved. */
final class Trail {

    private Trail() {}

    /**
     * The composites that have a value anywhere on the way.
     *
     * @param versions newest first, without a gap
     */
    static List<Steps.Series> of(Methodology methodology, List<Version> versions) {
        return List.of(
                        methodology.quadrantRule().criminality(),
                        methodology.quadrantRule().resilience())
                .stream()
                .map(code -> methodology.measure(code).orElseThrow())
                .map(measure -> new Steps.Series(measure, values(measure, versions)))
                .filter(series -> series.values().stream().anyMatch(value -> value.value() != null))
                .toList();
    }

    private static List<Steps.Value> values(Measure measure, List<Version> versions) {
        List<Steps.Value> values = new ArrayList<>();
        for (int i = versions.size() - 1; i >= 0; i--) {
            Version version = versions.get(i);
            Optional<MeasureMove> move = move(measure, version);
            if (move.isPresent()) {
                if (values.isEmpty() && move.get().from() != null) {
                    // What it was when the oldest of these versions was made.
                    values.add(new Steps.Value(
                            versions.get(versions.size() - 1).at(), move.get().from()));
                }
                add(new Steps.Value(version.at(), move.get().to()), values);
            }
        }
        return values;
    }

    /** Of several versions of one moment only the last one is ever seen. */
    private static void add(Steps.Value value, List<Steps.Value> values) {
        int last = values.size() - 1;
        if (last >= 0 && values.get(last).at().equals(value.at())) {
            values.set(last, value);
        } else {
            values.add(value);
        }
    }

    private static Optional<MeasureMove> move(Measure measure, Version version) {
        return version.moved() == null
                ? Optional.empty()
                : version.moved().measures().stream()
                        .filter(move -> move.measure().equals(measure.code()))
                        .findFirst();
    }
}
