package org.pamir.assessment.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Methodology;

/**
 * A composite recomputed from the indicators that two methodologies share, so that its values can be compared. Both are
 * computed by the later one's tree and weights, in which only the shared indicators are left.
 */
final class CommonBasis {

    private final Methodology later;
    private final String composite;
    private final Set<String> shared;

    CommonBasis(Methodology earlier, Methodology later, String composite) {
        this.later = later;
        this.composite = composite;
        Set<String> before =
                earlier.leaves(composite).stream().map(Indicator::code).collect(Collectors.toSet());
        this.shared = later.leaves(composite).stream()
                .map(Indicator::code)
                .filter(before::contains)
                .collect(Collectors.toSet());
    }

    /** The shared indicators in the order of the later methodology. */
    List<String> indicators() {
        return later.leaves(composite).stream()
                .map(Indicator::code)
                .filter(shared::contains)
                .toList();
    }

    /** Nothing while a shared indicator is not scored. */
    Optional<Fraction> value(Map<String, MeasureValue> measures) {
        boolean complete = !shared.isEmpty()
                && shared.stream().allMatch(code -> measures.get(code).exact() != null);
        return complete ? of(composite, measures) : Optional.empty();
    }

    private Optional<Fraction> of(String measure, Map<String, MeasureValue> measures) {
        List<Measure> parts = later.parts(measure);
        if (parts.isEmpty()) {
            return shared.contains(measure) ? Optional.of(measures.get(measure).exact()) : Optional.empty();
        }
        Fraction sum = Fraction.ZERO;
        long weights = 0;
        for (Measure part : parts) {
            Optional<Fraction> value = of(part.code(), measures);
            if (value.isPresent()) {
                sum = sum.plus(value.get().times(part.weight()));
                weights += part.weight();
            }
        }
        return weights == 0 ? Optional.empty() : Optional.of(sum.dividedBy(weights));
    }
}
