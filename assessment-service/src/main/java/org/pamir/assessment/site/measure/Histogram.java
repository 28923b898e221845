package org.pamir.assessment.site.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;

/**
 * How many countries have which value: a column for each half-step of the scale. An indicator is scored in half-steps; the
 * value of a composite counts for the half-step at or below it.
 *
 * @param columns lowest first
 * @param median of the exact values; null where there is none
 */
record Histogram(List<Column> columns, Fraction median) {

    /** Of the drawing of a column. */
    static final int HEIGHT = 100;

    /**
     * @param from the lowest value in it, as it is written
     * @param whole whether that is a whole number
     * @param height of its bar, the tallest being {@value #HEIGHT}
     * @param style class of its band
     * @param median where in the column the median is, from 0 to 10; null where it is in another one
     */
    record Column(String from, boolean whole, int countries, int height, String style, BigDecimal median) {

        public int top() {
            return HEIGHT - height;
        }
    }

    static Histogram of(Frame frame, Standings standings, Measure measure) {
        List<Fraction> values = standings.scorecards().values().stream()
                .map(scorecard -> scorecard.measures().get(measure.code()))
                .map(MeasureValue::exact)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
        Fraction median = median(values);
        long lowest = standings.methodology().scale().lowest().halfSteps();
        long highest = standings.methodology().scale().highest().halfSteps();
        int[] counts = new int[(int) (highest - lowest + 1)];
        values.forEach(value -> counts[(int) (halfStep(value) - lowest)]++);
        int most = java.util.Arrays.stream(counts).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Fraction from = new Fraction(lowest + i, 2);
            String band =
                    standings.methodology().bandScale(measure.code()).of(from).code();
            columns.add(new Column(
                    frame.figures().fixed(from.published(), from.denominator() == 1 ? 0 : 1),
                    from.denominator() == 1,
                    counts[i],
                    most == 0 ? 0 : Math.round((float) HEIGHT * counts[i] / most),
                    frame.bandClass(measure, band),
                    median != null && halfStep(median) == lowest + i ? within(median, from, measure) : null));
        }
        return new Histogram(List.copyOf(columns), median);
    }

    /** Half of the values are at or below it; between the two in the middle where their number is even. */
    static Fraction median(List<Fraction> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        Fraction upper = sorted.get(sorted.size() / 2);
        return sorted.size() % 2 == 1
                ? upper
                : sorted.get(sorted.size() / 2 - 1).plus(upper).dividedBy(2);
    }

    /** The column of an indicator stands for its one value, that of a composite for all from there to the next one. */
    private static BigDecimal within(Fraction median, Fraction from, Measure measure) {
        return measure instanceof Composite ? median.minus(from).times(20).published() : BigDecimal.valueOf(5);
    }

    private static long halfStep(Fraction value) {
        return Math.floorDiv(2 * value.numerator(), value.denominator());
    }
}
