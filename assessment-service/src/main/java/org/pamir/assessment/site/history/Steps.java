package org.pamir.assessment.site.history;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.pamir.assessment.site.Figures;
import org.pamir.assessment.site.matrix.Axis;
import org.pamir.contract.methodology.Measure;

/** A chart of values that hold until the next one: how measures went from version to version. */
record Steps(String name, int width, int height, Axis y, List<Line> lines, List<Tick> times) {

    /** From when on a measure had a value; null for none. */
    record Value(Instant at, BigDecimal value) {}

    /** All values of a measure, oldest first, at least one. */
    record Series(Measure measure, List<Value> values) {}

    /**
     * @param path of SVG
     * @param place of its name at the right end, kept apart from the others
     */
    record Line(Measure measure, String path, List<Dot> dots, double place, BigDecimal last) {}

    record Dot(double x, double y, Value value) {}

    record Tick(double x, String words, String anchor) {}

    enum Size {
        WIDE(1100, 300, 190, 4),
        NARROW(360, 240, 100, 2);

        private final int width;
        private final int height;
        private final int right;
        private final int ticks;

        Size(int width, int height, int right, int ticks) {
            this.width = width;
            this.height = height;
            this.right = right;
            this.ticks = ticks;
        }
    }

    private static final int LEFT = 26;
    private static final int TOP = 12;
    private static final int BOTTOM = 30;

    /** The least distance of two names, from base line to base line. */
    private static final double APART = 32;

    /** @param until where the chart ends, not before the last value */
    static Steps of(Size size, List<Series> series, Instant until, Figures figures) {
        Instant begin = series.stream()
                .map(one -> one.values.get(0).at)
                .min(Instant::compareTo)
                .orElse(until);
        int low = (int) Math.floor(extreme(series, true));
        int high = (int) Math.ceil(extreme(series, false));
        Axis y = new Axis(low, high == low ? low + 1 : high, size.height - BOTTOM, TOP);
        Duration span = Duration.between(begin, until);
        double right = size.width - size.right;
        List<Line> lines = new ArrayList<>();
        for (Series one : series) {
            lines.add(line(one, begin, span, right, y));
        }
        List<Tick> times = IntStream.rangeClosed(0, size.ticks)
                .mapToObj(i -> {
                    Instant at = begin.plus(span.multipliedBy(i).dividedBy(size.ticks));
                    String words = tick(figures, span, at);
                    String anchor = i == 0 ? "start" : "middle";
                    return new Tick(x(at, begin, span, right), words, anchor);
                })
                .toList();
        return new Steps(size.name().toLowerCase(Locale.ROOT), size.width, size.height, y, apart(lines, size), times);
    }

    public double left() {
        return LEFT;
    }

    public double right() {
        return times.get(times.size() - 1).x;
    }

    public double bottom() {
        return height - BOTTOM;
    }

    private static Line line(Series series, Instant begin, Duration span, double right, Axis y) {
        StringBuilder path = new StringBuilder();
        List<Dot> dots = new ArrayList<>();
        boolean drawn = false;
        for (Value value : series.values) {
            double x = x(value.at, begin, span, right);
            path.append(drawn ? "H" + x : "");
            if (value.value != null) {
                double place = y.at(value.value);
                path.append(drawn ? "V" + place : "M" + x + " " + place);
                dots.add(new Dot(x, place, value));
            }
            drawn = value.value != null;
        }
        path.append(drawn ? "H" + right : "");
        BigDecimal last = series.values.get(series.values.size() - 1).value;
        double place = dots.isEmpty() ? 0 : dots.get(dots.size() - 1).y;
        return new Line(series.measure, path.toString(), dots, place, last);
    }

    /** Names of lines that end close to each other move apart. */
    private static List<Line> apart(List<Line> lines, Size size) {
        if (lines.size() != 2 || Math.abs(lines.get(0).place - lines.get(1).place) >= APART) {
            return lines;
        }
        double middle = (lines.get(0).place + lines.get(1).place) / 2;
        middle = Math.max(TOP + APART / 2, Math.min(size.height - BOTTOM - APART / 2, middle));
        boolean above = lines.get(0).place <= lines.get(1).place;
        return List.of(
                moved(lines.get(0), middle + (above ? -APART : APART) / 2),
                moved(lines.get(1), middle + (above ? APART : -APART) / 2));
    }

    private static Line moved(Line line, double place) {
        return new Line(line.measure, line.path, line.dots, place, line.last);
    }

    private static double extreme(List<Series> series, boolean lowest) {
        var values = series.stream()
                .flatMap(one -> one.values.stream())
                .filter(value -> value.value != null)
                .mapToDouble(value -> value.value.doubleValue());
        return (lowest ? values.min() : values.max()).orElse(1);
    }

    private static double x(Instant at, Instant begin, Duration span, double right) {
        double share = span.isZero() ? 0 : Duration.between(begin, at).toMillis() / (double) span.toMillis();
        return Math.round((LEFT + share * (right - LEFT)) * 10) / 10.0;
    }

    /** As exactly as neighbours on the axis need it to differ. */
    private static String tick(Figures figures, Duration span, Instant at) {
        if (span.toDays() >= 2) {
            return figures.day(at);
        }
        return span.toMinutes() >= 10 ? figures.clock(at) : figures.second(at);
    }
}
