package org.pamir.assessment.site.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pamir.assessment.site.atlas.EqualEarth.Point;

/** Circles for what is too small to be seen or hit. */
final class Markers {

    /** In units of the drawing. */
    static final double RADIUS = 45;

    private static final double APART = 2 * RADIUS + 14;
    private static final int ROUNDS = 300;

    private Markers() {}

    /**
     * Moves circles off each other, each as little as it takes.
     *
     * @param centres by country
     */
    static Map<String, Point> spread(Map<String, Point> centres) {
        List<String> codes = List.copyOf(new TreeMap<>(centres).keySet());
        List<Point> points = new ArrayList<>(codes.stream().map(centres::get).toList());
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = false;
            for (int i = 0; i < points.size(); i++) {
                for (int j = i + 1; j < points.size(); j++) {
                    moved |= part(points, i, j);
                }
            }
        }
        Map<String, Point> spread = new TreeMap<>();
        for (int i = 0; i < codes.size(); i++) {
            spread.put(codes.get(i), points.get(i));
        }
        return spread;
    }

    private static boolean part(List<Point> points, int i, int j) {
        Point one = points.get(i);
        Point two = points.get(j);
        double dx = two.x() - one.x();
        double dy = two.y() - one.y();
        double distance = Math.hypot(dx, dy);
        if (distance >= APART - 1) {
            return false;
        }
        // Two at the same place part sideways.
        double unitX = distance == 0 ? 1 : dx / distance;
        double unitY = distance == 0 ? 0 : dy / distance;
        double push = (APART - distance) / 2;
        points.set(i, new Point(one.x() - push * unitX, one.y() - push * unitY));
        points.set(j, new Point(two.x() + push * unitX, two.y() + push * unitY));
        return true;
    }
}
