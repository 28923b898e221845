package org.pamir.assessment.site.atlas;

import java.util.ArrayList;
import java.util.List;
import org.pamir.assessment.site.atlas.Topology.Position;

/** Cuts rings where the map ends on its left and on its right. */
final class Antimeridian {

    private static final double HALF_TURN = 180;

    private Antimeridian() {}

    /**
     * The parts of a ring that lie on the map.
     *
     * @param ring unwound, so that it may lie beyond the map, or partly; its last position is its first one
     * @return rings that are not closed by a repeated position
     */
    static List<List<Position>> cut(List<Position> ring) {
        List<List<Position>> parts = new ArrayList<>();
        for (int turns = -1; turns <= 1; turns++) {
            double shift = 360.0 * turns;
            List<Position> shifted = ring.subList(0, ring.size() - 1).stream()
                    .map(position -> new Position(position.longitude() + shift, position.latitude()))
                    .toList();
            List<Position> part = beside(beside(shifted, HALF_TURN, 1), -HALF_TURN, -1);
            if (part.size() > 2) {
                parts.add(part);
            }
        }
        return parts;
    }

    /**
     * What of a ring lies on one side of a meridian: the clipping of polygons by Sutherland and Hodgman, against one edge.
     *
     * @param side 1 for what lies west of it, -1 for what lies east
     */
    private static List<Position> beside(List<Position> ring, double meridian, int side) {
        List<Position> kept = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Position from = ring.get((i + ring.size() - 1) % ring.size());
            Position to = ring.get(i);
            boolean fromInside = side * (meridian - from.longitude()) >= 0;
            boolean toInside = side * (meridian - to.longitude()) >= 0;
            if (fromInside != toInside) {
                double share = (meridian - from.longitude()) / (to.longitude() - from.longitude());
                kept.add(new Position(meridian, from.latitude() + share * (to.latitude() - from.latitude())));
            }
            if (toInside) {
                kept.add(to);
            }
        }
        return kept;
    }
}
