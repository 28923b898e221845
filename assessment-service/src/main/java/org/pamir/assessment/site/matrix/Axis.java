package org.pamir.assessment.site.matrix;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From values to places in a drawing.
 *
 * @param low the value at {@code start}
 * @param high the value at {@code end}; where {@code end} is the smaller one, values grow upwards or to the left
 */
public record Axis(int low, int high, double start, double end) {

    public double at(double value) {
        double place = start + (value - low) / (high - low) * (end - start);
        return Math.round(place * 10) / 10.0;
    }

    public double at(BigDecimal value) {
        return at(value.doubleValue());
    }

    /** A mark at each whole value. */
    public List<Tick> ticks() {
        return IntStream.rangeClosed(low, high)
                .mapToObj(value -> new Tick(value, at((double) value)))
                .toList();
    }

    public record Tick(int value, double at) {}
}
