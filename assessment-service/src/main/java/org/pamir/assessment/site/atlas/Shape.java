package org.pamir.assessment.site.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pamir.assessment.site.atlas.EqualEarth.Point;
import org.pamir.assessment.site.atlas.Topology.Position;

/**
 * What is drawn of a country.
 *
 * @param rings of whole units, largest first; what lies inside an odd number of them is the country
 */
record Shape(List<List<Point>> rings) {

    /** Smaller pieces, in square units, are not seen: a quarter of a pixel on a map of 1,200. */
    private static final double SPECK = 25;

    /** @param rings closed, by longitude and latitude */
    static Shape of(List<List<Position>> rings) {
        List<List<Point>> drawn = rings.stream()
                .flatMap(ring -> Antimeridian.cut(EqualEarth.unwound(ring)).stream())
                .map(Shape::rounded)
                .filter(ring -> ring.size() > 2)
                .sorted(Comparator.comparingDouble((List<Point> ring) -> -area(ring)))
                .toList();
        // The largest piece stays whatever its size.
        return new Shape(drawn.stream()
                .filter(ring -> area(ring) >= SPECK || ring == drawn.get(0))
                .toList());
    }

    /** In square units. */
    double area() {
        return rings.stream().mapToDouble(Shape::area).sum();
    }

    /** Of the largest piece, in square units. */
    double largest() {
        return area(rings.get(0));
    }

    /** The pieces that have so much area. */
    List<List<Point>> atLeast(double area) {
        return rings.stream().filter(ring -> area(ring) >= area).toList();
    }

    /** As SVG writes it: each ring from a point on by steps. */
    String path() {
        StringBuilder path = new StringBuilder();
        Point at = new Point(0, 0);
        for (List<Point> ring : rings) {
            for (int i = 0; i < ring.size(); i++) {
                Point to = ring.get(i);
                long dx = Math.round(to.x() - at.x());
                long dy = Math.round(to.y() - at.y());
                path.append(i == 0 ? "m" : i == 1 ? "l" : dx < 0 ? "" : " ").append(dx);
                path.append(dy < 0 ? "" : " ").append(dy);
                at = to;
            }
            path.append("z");
            // After closing, SVG goes on from where the ring began.
            at = ring.get(0);
        }
        return path.toString();
    }

    private static List<Point> rounded(List<Position> ring) {
        List<Point> rounded = new ArrayList<>();
        for (Position position : ring) {
            Point exact = EqualEarth.project(position);
            Point point = new Point(Math.rint(exact.x()), Math.rint(exact.y()));
            if (rounded.isEmpty() || !point.equals(rounded.get(rounded.size() - 1))) {
                rounded.add(point);
            }
        }
        return rounded;
    }

    /** Of a ring, in square units. */
    static double area(List<Point> ring) {
        double twice = 0;
        for (int i = 0; i < ring.size(); i++) {
            Point from = ring.get(i);
            Point to = ring.get((i + 1) % ring.size());
            twice += from.x() * to.y() - to.x() * from.y();
        }
        return Math.abs(twice) / 2;
    }
}
