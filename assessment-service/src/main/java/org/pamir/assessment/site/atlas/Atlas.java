package org.pamir.assessment.site.atlas;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pamir.assessment.site.atlas.EqualEarth.Point;
import org.pamir.assessment.site.atlas.Topology.Position;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;

/**
 * The map of the world, drawn once: a shape for each country, a circle for each that is too small, and the rest. From
 * Natural Earth 1:50m (public domain) as TopoJSON by world-atlas 2.0.2 (ISC licence).
 */
@Singleton
public class Atlas {

    /** A quarter of a pixel on a map of 1,200; less shows more of coasts and makes the file larger. */
    private static final double WORLD_TOLERANCE = 2.5;

    /** For maps of a part of the world. */
    private static final double NEAR_TOLERANCE = 0.5;

    /** Countries with less area, in square units, get a circle. */
    private static final double SMALL = 1_300;

    /** Islands with less do not make the map of the world wider. */
    private static final double ISLET = 1_000;

    /** Nor do pieces below this share of a country's largest one make the map of a place wider. */
    private static final double FAR_PIECE = 0.2;

    private final Drawing world;
    private final Drawing near;
    private final Map<String, Point> centres = new TreeMap<>();
    private final Map<String, Point> markers;
    private final Box whole;

    Atlas() {
        Topology topology = read();
        this.world = new Drawing(topology, WORLD_TOLERANCE);
        this.near = new Drawing(topology, NEAR_TOLERANCE);
        for (Country country : Countries.all().countries()) {
            Shape shape = world.shape(country.code());
            if (shape == null || shape.area() < SMALL) {
                List<Position> inside = List.of(new Position(country.longitude(), country.latitude()));
                centres.put(
                        country.code(),
                        EqualEarth.project(EqualEarth.unwound(inside).get(0)));
            }
        }
        this.markers = Markers.spread(centres);
        List<String> all =
                Countries.all().countries().stream().map(Country::code).toList();
        this.whole = Box.around(
                Stream.concat(world.main(all, ISLET, 0).stream().flatMap(List::stream), markers.values().stream()));
    }

    /** @param detailed for a part of the world */
    String svg(boolean detailed) {
        return detailed ? near.svg() : world.svg();
    }

    /** The address of the shapes for a map of the world; changes with them. */
    public String drawing() {
        return AtlasResource.WORLD + "?" + world.version();
    }

    /** The same for a map of a part of it. */
    public String nearDrawing() {
        return AtlasResource.NEAR + "?" + near.version();
    }

    /** Around everything but islets far out. */
    public Box whole() {
        return whole;
    }

    /** Around some countries, without their pieces far away. */
    public Box around(Collection<String> countries) {
        return Box.around(Stream.concat(
                        near.main(countries, 0, FAR_PIECE).stream().flatMap(List::stream),
                        countries.stream().filter(centres::containsKey).map(centres::get)))
                .shapely();
    }

    /** @param detailed for a map of a part of the world */
    public boolean hasShape(String country, boolean detailed) {
        return (detailed ? near : world).shape(country) != null;
    }

    /** Where the circle of a small country is on the map of the world, on which they stand apart. */
    public Optional<Point> marker(String country) {
        return Optional.ofNullable(markers.get(country));
    }

    /** Where a small country is. */
    public Optional<Point> centre(String country) {
        return Optional.ofNullable(centres.get(country));
    }

    private static Topology read() {
        try (InputStream file = Atlas.class.getResourceAsStream("/site/atlas/countries-50m.json")) {
            return Topology.read(file, "countries");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
