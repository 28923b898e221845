package org.pamir.assessment.site.methodology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.pamir.contract.methodology.Band;
import org.pamir.contract.methodology.BandScale;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodology;

/**
 * The bands of one kind of measure with their bounds.
 *
 * @param example one of the measures whose values they name
 * @param composites how many composites they name, and indicators
 */
public record BandTable(BandScale scale, Measure example, int composites, int indicators, List<Line> lines) {

    /**
     * A band.
     *
     * @param from its lowest value
     * @param to the highest score in it
     * @param below what composites in it stay below; null where the scale ends
     */
    public record Line(
            Band band, String colour, BigDecimal from, BigDecimal to, BigDecimal below, String x, String width) {}

    private static final Fraction HALF_STEP = new Fraction(1, 2);

    static List<BandTable> of(Methodology methodology) {
        return methodology.bandScales().stream()
                .map(scale -> table(methodology, scale))
                .toList();
    }

    public boolean isWorse() {
        return scale.higherIs().equals("worse");
    }

    private static BandTable table(Methodology methodology, BandScale scale) {
        List<Measure> named = methodology.measures().stream()
                .filter(measure -> measure.bands().equals(scale.code()))
                .toList();
        int composites =
                (int) methodology.composites().stream().filter(named::contains).count();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < scale.bands().size(); i++) {
            lines.add(line(methodology, scale, i));
        }
        return new BandTable(scale, named.get(0), composites, named.size() - composites, lines);
    }

    private static Line line(Methodology methodology, BandScale scale, int number) {
        Fraction lowest = methodology.scale().lowest().fraction();
        Fraction highest = methodology.scale().highest().fraction();
        Band band = scale.bands().get(number);
        boolean last = number == scale.bands().size() - 1;
        Fraction end = last ? highest : scale.bands().get(number + 1).from();
        Fraction length = highest.minus(lowest);
        return new Line(
                band,
                scale.higherIs() + "-" + (number + 1),
                band.from().published(),
                last ? highest.published() : end.minus(HALF_STEP).published(),
                last ? null : end.published(),
                Percent.coordinate(over(band.from().minus(lowest), length)),
                Percent.coordinate(over(end.minus(band.from()), length)));
    }

    private static Fraction over(Fraction part, Fraction whole) {
        return part.times(whole.denominator()).dividedBy(whole.numerator());
    }
}
