package org.pamir.assessment.site.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The arcs that borders and coasts are made of, and which of them go around what.
 *
 * @param arcs each a line of points; neighbours share the arc between them
 * @param geometries in the order of the file
 */
record Topology(List<List<Position>> arcs, List<Geometry> geometries) {

    /** In degrees. */
    record Position(double longitude, double latitude) {}

    /** @param rings the references of the arcs of each: {@code i}, or {@code ~i} for arc {@code i} backwards */
    record Polygon(List<List<Integer>> rings) {}

    /** @param id ISO 3166-1 numeric; empty where there is no such code */
    record Geometry(String id, String name, List<Polygon> polygons) {}

    /**
     * Reads a quantised topology: positions are whole numbers, each as its difference from the one before.
     *
     * @see <a href="https://github.com/topojson/topojson-specification">the TopoJSON format, 2.1.3 Arcs</a>
     */
    static Topology read(InputStream json, String object) throws IOException {
        JsonNode file = new ObjectMapper().readTree(json);
        JsonNode scale = file.at("/transform/scale");
        JsonNode translate = file.at("/transform/translate");
        List<List<Position>> arcs = new ArrayList<>();
        for (JsonNode arc : file.get("arcs")) {
            List<Position> line = new ArrayList<>();
            long x = 0;
            long y = 0;
            for (JsonNode step : arc) {
                x += step.get(0).asLong();
                y += step.get(1).asLong();
                line.add(new Position(
                        x * scale.get(0).asDouble() + translate.get(0).asDouble(),
                        y * scale.get(1).asDouble() + translate.get(1).asDouble()));
            }
            arcs.add(List.copyOf(line));
        }
        List<Geometry> geometries = new ArrayList<>();
        for (JsonNode node : file.at("/objects/" + object + "/geometries")) {
            geometries.add(new Geometry(
                    node.path("id").asText(""), node.at("/properties/name").asText(), polygons(node)));
        }
        return new Topology(List.copyOf(arcs), List.copyOf(geometries));
    }

    /** The same borders with other lines between their ends. */
    Topology with(List<List<Position>> others) {
        return new Topology(List.copyOf(others), geometries);
    }

    /** The line of a reference. */
    List<Position> line(int reference) {
        if (reference >= 0) {
            return arcs.get(reference);
        }
        List<Position> backwards = new ArrayList<>(arcs.get(~reference));
        java.util.Collections.reverse(backwards);
        return backwards;
    }

    private static List<Polygon> polygons(JsonNode geometry) {
        return switch (geometry.get("type").asText()) {
            case "Polygon" -> List.of(polygon(geometry.get("arcs")));
            case "MultiPolygon" -> {
                List<Polygon> polygons = new ArrayList<>();
                geometry.get("arcs").forEach(arcs -> polygons.add(polygon(arcs)));
                yield List.copyOf(polygons);
            }
            default -> throw new IllegalArgumentException("an atlas of areas has a " + geometry.get("type"));
        };
    }

    private static Polygon polygon(JsonNode node) {
        List<List<Integer>> rings = new ArrayList<>();
        for (JsonNode ring : node) {
            List<Integer> references = new ArrayList<>();
            ring.forEach(reference -> references.add(reference.asInt()));
            rings.add(List.copyOf(references));
        }
        return new Polygon(List.copyOf(rings));
    }
}
