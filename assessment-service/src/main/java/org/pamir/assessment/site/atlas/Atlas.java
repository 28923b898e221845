package org.pamir.assessment.site.atlas;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
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

    /** In units of the drawing; a quarter of a pixel on a map of 1,200. */
    private static final double TOLERANCE = 2.5;

    /** Countries with less area, in square units, get a circle. */
    private static final double SMALL = 3_000;

    /** Islands with less, in square units, do not make the map wider. */
    private static final double ISLET = 1_000;

    private static final int MARGIN = 60;

    private final Map<String, Shape> shapes = new TreeMap<>();
    private final Map<String, Point> markers;
    private final String svg;
    private final String version;
    private final String viewBox;

    Atlas() {
        Topology exact = read();
        Topology thinned = exact.with(
                exact.arcs().stream().map(arc -> Thinning.thin(arc, TOLERANCE)).toList());
        Areas.of(exact).forEach((code, polygons) -> shapes.put(code, Shape.of(Outline.of(thinned, polygons))));
        Map<String, Point> centres = new HashMap<>();
        for (Country country : Countries.all().countries()) {
            Shape shape = shapes.get(country.code());
            if (shape == null || shape.area() < SMALL) {
                List<Position> inside = List.of(new Position(country.longitude(), country.latitude()));
                centres.put(
                        country.code(),
                        EqualEarth.project(EqualEarth.unwound(inside).get(0)));
            }
        }
        this.markers = Markers.spread(centres);
        this.viewBox = bounds();
        this.svg = draw();
        this.version = checksum(svg);
    }

    /** The drawing that pages take shapes out of: a path for each country under its code. */
    String svg() {
        return svg;
    }

    /** Changes with the drawing. */
    public String version() {
        return version;
    }

    /** Of everything but islets far out, in units of the drawing. */
    public String viewBox() {
        return viewBox;
    }

    public boolean hasShape(String country) {
        return shapes.containsKey(country);
    }

    /** Where the circle of a small country is. */
    public Optional<Point> marker(String country) {
        return Optional.ofNullable(markers.get(country));
    }

    private static Topology read() {
        try (InputStream file = Atlas.class.getResourceAsStream("/site/atlas/countries-50m.json")) {
            return Topology.read(file, "countries");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String draw() {
        StringBuilder drawing = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"")
                .append(viewBox)
                .append("\">");
        shapes.forEach((code, shape) -> drawing.append("<path id=\"")
                .append(code)
                .append("\" fill-rule=\"evenodd\" d=\"")
                .append(shape.path())
                .append("\"/>\n"));
        return drawing.append("</svg>\n").toString();
    }

    private String bounds() {
        List<Point> points = java.util.stream.Stream.concat(
                        shapes.values().stream()
                                .flatMap(shape -> shape.rings().stream())
                                .filter(ring -> Shape.area(ring) >= ISLET)
                                .flatMap(List::stream),
                        markers.values().stream())
                .toList();
        long left = Math.round(points.stream().mapToDouble(Point::x).min().orElseThrow()) - MARGIN;
        long top = Math.round(points.stream().mapToDouble(Point::y).min().orElseThrow()) - MARGIN;
        long right = Math.round(points.stream().mapToDouble(Point::x).max().orElseThrow()) + MARGIN;
        long bottom = Math.round(points.stream().mapToDouble(Point::y).max().orElseThrow()) + MARGIN;
        return left + " " + top + " " + (right - left) + " " + (bottom - top);
    }

    private static String checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }
}
