package org.pamir.assessment.site.atlas;

import java.util.List;
import java.util.stream.Stream;
import org.pamir.assessment.site.atlas.EqualEarth.Point;

/** A part of the drawing, in its units. */
public record Box(double left, double top, double width, double height) {

    private static final double MARGIN = 0.005;
    private static final double WIDEST = 2.2;
    private static final double TALLEST = 1.25;

    /** For the smallest places: in less there would be nothing but sea. */
    private static final double LEAST = 300;

    static Box around(Stream<Point> points) {
        List<Point> all = points.toList();
        double left = all.stream().mapToDouble(Point::x).min().orElseThrow();
        double top = all.stream().mapToDouble(Point::y).min().orElseThrow();
        double width = all.stream().mapToDouble(Point::x).max().orElseThrow() - left;
        double height = all.stream().mapToDouble(Point::y).max().orElseThrow() - top;
        return new Box(left, top, width, height).grown(width * (1 + 2 * MARGIN), height + 2 * width * MARGIN);
    }

    /** The same with room around, neither very wide nor very tall. */
    Box shapely() {
        double room = 0.06 * Math.max(width, height);
        double wide = Math.max(LEAST, width + 2 * room);
        double tall = Math.max(LEAST / WIDEST, height + 2 * room);
        return grown(Math.max(wide, tall * TALLEST), Math.max(tall, wide / WIDEST));
    }

    private Box grown(double wide, double tall) {
        return new Box(left - (wide - width) / 2, top - (tall - height) / 2, wide, tall);
    }

    /** The radius of the circles of small countries, which look as large whatever is shown. */
    public double markerRadius() {
        return Markers.RADIUS * width / EqualEarth.WIDTH;
    }

    /** As SVG writes it. */
    public String viewBox() {
        return Math.round(left) + " " + Math.round(top) + " " + Math.round(width) + " " + Math.round(height);
    }
}
