package org.pamir.assessment.site.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pamir.assessment.site.country.Axis;
import org.pamir.assessment.site.country.Figure;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Measure;

/**
 * One measure of the countries that are compared.
 *
 * @param figures in the order of the countries
 * @param marks of those that have a value
 * @param from where the line between the lowest and the highest begins; null with fewer than two values
 * @param difference between highest and lowest, of the exact values; null with fewer than two values
 */
record Line(Measure measure, List<Figure> figures, List<Mark> marks, String from, String width, BigDecimal difference) {

    static final int HEIGHT = 32;

    private static final int APART = 10;

    /** @param index of the country @param y from above; equal values stand above each other */
    record Mark(int index, String x, int y) {}

    static Line of(Axis axis, Measure measure, List<Figure> figures) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).hasValue()) {
                marks.add(new Mark(
                        i, axis.percent(figures.get(i).value().value()), HEIGHT / 2 + APART * offset(figures, i) / 2));
            }
        }
        List<Fraction> values = figures.stream()
                .map(figure -> figure.value().exact())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (values.size() < 2) {
            return new Line(measure, figures, marks, null, null, null);
        }
        Fraction lowest = values.get(0);
        Fraction highest = values.get(values.size() - 1);
        return new Line(
                measure,
                figures,
                marks,
                axis.percent(lowest.published()),
                axis.width(lowest.published(), highest.published()),
                highest.minus(lowest).published());
    }

    /** In half steps from the middle: of two equal ones -1 and 1, of three -2, 0 and 2. */
    private static int offset(List<Figure> figures, int index) {
        int equal = 0;
        int before = 0;
        for (int i = 0; i < figures.size(); i++) {
            if (Objects.equals(
                    figures.get(i).value().value(), figures.get(index).value().value())) {
                equal++;
                before += i < index ? 1 : 0;
            }
        }
        return 2 * before - (equal - 1);
    }
}
