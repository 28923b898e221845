package org.pamir.assessment.site.methodology;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.pamir.assessment.site.Figures;
import org.pamir.contract.methodology.Fraction;

/** Exact numbers as people write them down when they reckon. */
final class Sums {

    /** Of a fraction that goes on for ever, so many decimals are shown. */
    private static final int SHOWN = 4;

    private Sums() {}

    /** All decimals where they end ({@code 6.125}); else the first ones, cut off, and an ellipsis ({@code 4.7333…}). */
    static String decimals(Figures figures, Fraction value) {
        BigDecimal numerator = BigDecimal.valueOf(value.numerator());
        BigDecimal denominator = BigDecimal.valueOf(value.denominator());
        if (ends(value.denominator())) {
            BigDecimal exact = numerator.divide(denominator).stripTrailingZeros();
            return figures.fixed(exact, Math.max(0, exact.scale()));
        }
        return figures.fixed(numerator.divide(denominator, SHOWN, RoundingMode.DOWN), SHOWN) + "…";
    }

    /** {@code (5.5 + 9) ÷ 2}; with weights {@code (2 × 5.5 + 9) ÷ 3}. */
    static String mean(Figures figures, WorkedExample.Step step) {
        List<String> terms = step.terms().stream()
                .map(term ->
                        (step.isWeighted() ? term.measure().weight() + " × " : "") + decimals(figures, term.value()))
                .toList();
        return terms.stream().collect(Collectors.joining(" + ", "(", ")")) + " ÷ " + step.weights();
    }

    /** A decimal fraction ends if its denominator has no other prime factors than two and five. */
    private static boolean ends(long denominator) {
        long rest = denominator;
        for (int factor : new int[] {2, 5}) {
            while (rest % factor == 0) {
                rest /= factor;
            }
        }
        return rest == 1;
    }
}
