package org.pamir.assessment.site.matrix;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pamir.assessment.site.matrix.Labels.Label;
import org.pamir.assessment.site.matrix.Labels.Wanted;

/** The drawing of a matrix in one size, every coordinate computed. */
record Plot(
        String name,
        int width,
        int height,
        Axis x,
        Axis y,
        double threshold,
        double radius,
        List<Point> points,
        List<Arrow> arrows,
        List<Label> labels) {

    /** One for desks, one for phones, where the same drawing would have letters too small to read. */
    enum Size {
        WIDE(1200, 760, 44, 13, 5.5, 60),
        NARROW(360, 470, 30, 11, 4, 12);

        private final int width;
        private final int height;
        private final int edge;
        private final double type;
        private final double radius;
        private final int mostNames;

        Size(int width, int height, int edge, double type, double radius, int mostNames) {
            this.width = width;
            this.height = height;
            this.edge = edge;
            this.type = type;
            this.radius = radius;
            this.mostNames = mostNames;
        }
    }

    record Point(Standing standing, double x, double y) {}

    record Arrow(Standing standing, double fromX, double fromY, double toX, double toY) {}

    /**
     * @param moving those that get an arrow
     * @param middle the threshold of the quadrants
     */
    static Plot of(Size size, List<Standing> standings, List<Standing> moving, double middle) {
        Axis x = new Axis(low(standings), high(standings), size.edge, size.width - 12);
        Axis y = new Axis(low(standings), high(standings), size.height - size.edge, 12);
        List<Point> points = standings.stream()
                .map(one -> new Point(one, x.at(one.criminality()), y.at(one.resilience())))
                .toList();
        List<Arrow> arrows = moving.stream()
                .filter(one -> one.before().isPresent())
                .map(one -> arrow(one, x, y, size.radius))
                .filter(arrow -> Math.hypot(arrow.toX - arrow.fromX, arrow.toY - arrow.fromY) > 2 * size.radius)
                .toList();
        return new Plot(
                size.name().toLowerCase(java.util.Locale.ROOT),
                size.width,
                size.height,
                x,
                y,
                middle,
                size.radius,
                points,
                arrows,
                labels(size, points, moving, x.at(middle), y.at(middle), middle));
    }

    public double middleX() {
        return x.at(threshold);
    }

    public double middleY() {
        return y.at(threshold);
    }

    public double left() {
        return Math.min(x.start(), x.end());
    }

    public double right() {
        return Math.max(x.start(), x.end());
    }

    public double top() {
        return Math.min(y.start(), y.end());
    }

    public double bottom() {
        return Math.max(y.start(), y.end());
    }

    /** It ends at the edge of the point, so that its head is seen. */
    private static Arrow arrow(Standing standing, Axis x, Axis y, double radius) {
        Standing.Before before = standing.before().orElseThrow();
        double fromX = x.at(before.criminality());
        double fromY = y.at(before.resilience());
        double toX = x.at(standing.criminality());
        double toY = y.at(standing.resilience());
        double length = Math.hypot(toX - fromX, toY - fromY);
        double kept = length <= radius ? 0 : (length - radius) / length;
        return new Arrow(
                standing, fromX, fromY, round(fromX + (toX - fromX) * kept), round(fromY + (toY - fromY) * kept));
    }

    private static List<Label> labels(
            Size size, List<Point> points, List<Standing> moving, double middleX, double middleY, double middle) {
        Labels labels = new Labels(
                new Box(size.edge + 2, 14, size.width - 14, size.height - size.edge - 2), size.type, size.radius);
        corners(size, middleX, middleY).forEach(labels::keepFree);
        boolean chosen = points.stream().anyMatch(point -> !point.standing.highlighted());
        // The others are pale; a name may lie over them.
        points.stream()
                .filter(point -> point.standing.highlighted())
                .forEach(point -> labels.keepFree(point.x, point.y));
        // Those the reader asked for come first, then those that moved, then those furthest out.
        Comparator<Point> order = Comparator.<Point, Boolean>comparing(
                        point -> !(chosen && point.standing.highlighted()))
                .thenComparing(point -> !(point.standing.crossed() && moving.contains(point.standing)))
                .thenComparing(point -> -point.standing.distance(middle));
        List<Wanted> wanted = points.stream()
                .filter(point -> point.standing.highlighted())
                .sorted(order)
                .map(point -> new Wanted(point.standing.name(), point.x, point.y))
                .toList();
        return labels.place(wanted, size.mostNames);
    }

    /** Where the names of the quadrants stand, two lines each. */
    private static List<Box> corners(Size size, double middleX, double middleY) {
        double width = 24 * size.type * 0.6;
        double height = size.type * 3.4;
        double right = size.width - 12;
        double bottom = size.height - size.edge;
        List<Box> corners = new ArrayList<>();
        corners.add(new Box(size.edge, 12, size.edge + width, 12 + height));
        corners.add(new Box(right - width, 12, right, 12 + height));
        corners.add(new Box(size.edge, bottom - height, size.edge + width, bottom));
        corners.add(new Box(right - width, bottom - height, right, bottom));
        return corners;
    }

    private static int low(List<Standing> standings) {
        return (int) Math.floor(
                bounds(standings).mapToDouble(BigDecimal::doubleValue).min().orElse(1));
    }

    private static int high(List<Standing> standings) {
        return (int) Math.ceil(
                bounds(standings).mapToDouble(BigDecimal::doubleValue).max().orElse(10));
    }

    private static java.util.stream.Stream<BigDecimal> bounds(List<Standing> standings) {
        return standings.stream()
                .flatMap(one -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(one.criminality(), one.resilience()),
                        one.before().stream()
                                .flatMap(then -> java.util.stream.Stream.of(then.criminality(), then.resilience()))));
    }

    private static double round(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
