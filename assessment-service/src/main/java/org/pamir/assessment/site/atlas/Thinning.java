package org.pamir.assessment.site.atlas;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.pamir.assessment.site.atlas.EqualEarth.Point;
import org.pamir.assessment.site.atlas.Topology.Position;

/**
 * Leaves out of a line what nobody would see: the algorithm of Douglas and Peucker, on the projected line. Both ends stay,
 * so neighbours still meet.
 */
final class Thinning {

    private Thinning() {}

    /** @param tolerance how far, in units of the drawing, the line may come to lie from any position that it leaves out */
    static List<Position> thin(List<Position> line, double tolerance) {
        List<Point> points =
                EqualEarth.unwound(line).stream().map(EqualEarth::project).toList();
        BitSet kept = new BitSet();
        kept.set(0);
        kept.set(line.size() - 1);
        keep(points, 0, line.size() - 1, tolerance, kept);
        List<Position> thinned = new ArrayList<>();
        kept.stream().forEach(i -> thinned.add(line.get(i)));
        return thinned;
    }

    private static void keep(List<Point> points, int first, int last, double tolerance, BitSet kept) {
        double farthest = tolerance;
        int found = -1;
        for (int i = first + 1; i < last; i++) {
            double distance = distance(points.get(i), points.get(first), points.get(last));
            if (distance > farthest) {
                farthest = distance;
                found = i;
            }
        }
        if (found > 0) {
            kept.set(found);
            keep(points, first, found, tolerance, kept);
            keep(points, found, last, tolerance, kept);
        }
    }

    /** From a point to a stretch; its ends may be one, as those of an island are. */
    private static double distance(Point point, Point from, Point to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / length;
        double nearest = Math.max(0, Math.min(1, along));
        return Math.hypot(point.x() - from.x() - nearest * dx, point.y() - from.y() - nearest * dy);
    }
}
