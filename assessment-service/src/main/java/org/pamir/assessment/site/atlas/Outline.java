package org.pamir.assessment.site.atlas;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pamir.assessment.site.atlas.Topology.Polygon;
import org.pamir.assessment.site.atlas.Topology.Position;

/** The rings around several areas taken as one. */
final class Outline {

    private Outline() {}

    /** Closed rings; borders between two of the areas are left out. */
    static List<List<Position>> of(Topology topology, Collection<Polygon> polygons) {
        Set<Integer> open = new LinkedHashSet<>();
        for (Polygon polygon : polygons) {
            for (List<Integer> ring : polygon.rings()) {
                for (int reference : ring) {
                    // What both sides of a border go along, each its way, is inside.
                    if (!open.remove(~reference)) {
                        open.add(reference);
                    }
                }
            }
        }
        Map<Position, Deque<List<Position>>> byBegin = new HashMap<>();
        for (int reference : open) {
            List<Position> line = topology.line(reference);
            byBegin.computeIfAbsent(line.get(0), begin -> new ArrayDeque<>()).add(line);
        }
        List<List<Position>> rings = new ArrayList<>();
        for (Deque<List<Position>> lines : byBegin.values()) {
            while (!lines.isEmpty()) {
                rings.add(ring(lines.remove(), byBegin));
            }
        }
        return rings;
    }

    private static List<Position> ring(List<Position> first, Map<Position, Deque<List<Position>>> byBegin) {
        List<Position> ring = new ArrayList<>(first);
        while (!end(ring).equals(ring.get(0))) {
            List<Position> next = byBegin.get(end(ring)).remove();
            ring.addAll(next.subList(1, next.size()));
        }
        return ring;
    }

    private static Position end(List<Position> line) {
        return line.get(line.size() - 1);
    }
}
