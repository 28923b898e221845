package org.pamir.contract.methodology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arithmetic of one assessment.
 *
 * @param scores what is scored; an indicator that is left out or null is not
 */
record Evaluation(Methodology methodology, Map<String, Score> scores) {

    Map<String, MeasureValue> values() {
        Map<String, MeasureValue> values = new LinkedHashMap<>();
        for (Measure measure : methodology.measures()) {
            values.put(measure.code(), value(measure));
        }
        return values;
    }

    private MeasureValue value(Measure measure) {
        List<Indicator> under = methodology.leaves(measure.code());
        List<String> missing = under.stream()
                .map(Indicator::code)
                .filter(code -> scores.get(code) == null)
                .toList();
        int scored = under.size() - missing.size();
        if (!missing.isEmpty()) {
            return new MeasureValue(null, null, scored, under.size(), missing, null);
        }
        Fraction exact = exact(measure);
        String band = methodology.bandScale(measure.code()).of(exact).code();
        return new MeasureValue(exact, exact.published(), scored, under.size(), missing, band);
    }

    private Fraction exact(Measure measure) {
        if (measure instanceof Indicator) {
            return scores.get(measure.code()).fraction();
        }
        Fraction sum = Fraction.ZERO;
        long weights = 0;
        for (Measure part : methodology.parts(measure.code())) {
            sum = sum.plus(exact(part).times(part.weight()));
            weights += part.weight();
        }
        return sum.dividedBy(weights);
    }
}
