package org.pamir.assessment.site.atlas;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.pamir.assessment.site.atlas.EqualEarth.Point;

/** The shapes of all countries at one level of detail, as a file that pages take them out of. */
final class Drawing {

    private final Map<String, Shape> shapes = new TreeMap<>();
    private final String svg;
    private final String version;

    /** @param tolerance how far, in units of the drawing, a line may be off */
    Drawing(Topology exact, double tolerance) {
        Topology thinned = exact.with(
                exact.arcs().stream().map(arc -> Thinning.thin(arc, tolerance)).toList());
        Areas.of(exact).forEach((code, polygons) -> {
            Shape shape = Shape.of(Outline.of(thinned, polygons));
            // Of the smallest countries no more than a point may be left.
            if (!shape.rings().isEmpty()) {
                shapes.put(code, shape);
            }
        });
        StringBuilder drawing = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        // Borders keep their width whatever part of the world is shown.
        shapes.forEach((code, shape) -> drawing.append("<path id=\"")
                .append(code)
                .append("\" vector-effect=\"non-scaling-stroke\" fill-rule=\"evenodd\" d=\"")
                .append(shape.path())
                .append("\"/>\n"));
        this.svg = drawing.append("</svg>\n").toString();
        CRC32 checksum = new CRC32();
        checksum.update(svg.getBytes(StandardCharsets.UTF_8));
        this.version = Long.toHexString(checksum.getValue());
    }

    /** A path for each country under its code, and one for everything else. */
    String svg() {
        return svg;
    }

    /** Changes with the drawing. */
    String version() {
        return version;
    }

    /** Null where it has none. */
    Shape shape(String country) {
        return shapes.get(country);
    }

    /** The pieces of a country that make a map wider: not the small ones, and none that is far smaller than its largest. */
    List<List<Point>> main(Collection<String> countries, double least, double share) {
        return countries.stream()
                .filter(shapes::containsKey)
                .map(shapes::get)
                .flatMap(shape -> shape.atLeast(Math.max(least, share * shape.largest())).stream())
                .toList();
    }
}
