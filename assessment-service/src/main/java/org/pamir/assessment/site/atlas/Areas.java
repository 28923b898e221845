package org.pamir.assessment.site.atlas;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.pamir.assessment.site.atlas.Topology.Geometry;
import org.pamir.assessment.site.atlas.Topology.Polygon;
import org.pamir.assessment.site.atlas.Topology.Position;

/** Which areas of the atlas a country of the Index is made of, by {@code site/atlas/areas.properties}. */
final class Areas {

    /** What belongs to no country of the Index. */
    static final String ELSEWHERE = "elsewhere";

    private static final String ANTARCTICA = "010";

    private final Properties owners = new Properties();

    private Areas() {
        try (InputStreamReader file = new InputStreamReader(
                Areas.class.getResourceAsStream("/site/atlas/areas.properties"), StandardCharsets.UTF_8)) {
            owners.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By country code, and {@link #ELSEWHERE}; Antarctica is left out. */
    static Map<String, List<Polygon>> of(Topology topology) {
        Areas areas = new Areas();
        Map<String, List<Polygon>> found = new TreeMap<>();
        for (Geometry geometry : topology.geometries()) {
            if (!geometry.id().equals(ANTARCTICA)) {
                for (Polygon polygon : geometry.polygons()) {
                    found.computeIfAbsent(areas.owner(topology, geometry, polygon), owner -> new ArrayList<>())
                            .add(polygon);
                }
            }
        }
        return found;
    }

    private String owner(Topology topology, Geometry geometry, Polygon polygon) {
        String key = geometry.id().isEmpty() ? geometry.name() : geometry.id();
        return pieceOf(key, topology, polygon).orElseGet(() -> owners.getProperty(key, ELSEWHERE));
    }

    private Optional<String> pieceOf(String key, Topology topology, Polygon polygon) {
        return owners.stringPropertyNames().stream()
                .filter(name -> name.startsWith(key + "@"))
                .filter(name -> around(point(name.substring(key.length() + 1)), topology, polygon))
                .findFirst()
                .map(owners::getProperty);
    }

    private static Position point(String text) {
        String[] parts = text.split(",");
        return new Position(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }

    /** Whether the outer ring goes around a point: a line from there to the east crosses it an odd number of times. */
    private static boolean around(Position point, Topology topology, Polygon polygon) {
        boolean inside = false;
        for (int reference : polygon.rings().get(0)) {
            List<Position> line = topology.line(reference);
            for (int i = 1; i < line.size(); i++) {
                Position one = line.get(i - 1);
                Position two = line.get(i);
                if (one.latitude() > point.latitude() != two.latitude() > point.latitude()) {
                    double share = (point.latitude() - one.latitude()) / (two.latitude() - one.latitude());
                    inside ^= one.longitude() + share * (two.longitude() - one.longitude()) > point.longitude();
                }
            }
        }
        return inside;
    }
}
