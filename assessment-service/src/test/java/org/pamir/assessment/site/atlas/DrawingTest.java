package org.pamir.assessment.site.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.site.atlas.EqualEarth.Point;
import org.pamir.assessment.site.atlas.Topology.Polygon;
import org.pamir.assessment.site.atlas.Topology.Position;

/** From a topology to what is drawn. */
class DrawingTest {

    /** Two squares of ten degrees beside each other; arc 0 is the border between them, 1 and 2 go around the rest. */
    private static final String TWO_SQUARES = """
            {"type": "Topology", "transform": {"scale": [10, 10], "translate": [0, 0]},
             "arcs": [[[1, 0], [0, 1]], [[1, 1], [-1, 0], [0, -1], [1, 0]], [[1, 0], [1, 0], [0, 1], [-1, 0]]],
             "objects": {"countries": {"type": "GeometryCollection", "geometries": [
               {"type": "Polygon", "id": "762", "properties": {"name": "West"}, "arcs": [[0, 1]]},
               {"type": "MultiPolygon", "properties": {"name": "East"}, "arcs": [[[2, -1]]]}]}}}
            """;

    @Test
    void aTopologyIsReadWithItsStepsAndItsBackwardArcs() throws IOException {
        Topology topology = twoSquares();

        assertThat(topology.line(~0)).containsExactly(new Position(10, 10), new Position(10, 0));
        assertThat(topology.arcs().get(2))
                .containsExactly(new Position(10, 0), new Position(20, 0), new Position(20, 10), new Position(10, 10));
    }

    @Test
    void aBorderInsideOfACountryIsNotDrawn() throws IOException {
        Topology topology = twoSquares();
        List<Polygon> both = topology.geometries().stream()
                .flatMap(geometry -> geometry.polygons().stream())
                .toList();

        List<List<Position>> rings = Outline.of(topology, both);

        assertThat(rings).hasSize(1);
        assertThat(rings.get(0)).hasSize(7).contains(new Position(0, 0), new Position(20, 10));
    }

    @Test
    void areasBelongToTheCountryOfTheirCodeAndOthersToNone() throws IOException {
        Map<String, List<Polygon>> areas = Areas.of(twoSquares());

        assertThat(areas).containsOnlyKeys("TJK", Areas.ELSEWHERE);
    }

    @Test
    void aRingOverTheAntimeridianLiesOnBothSidesOfTheMap() {
        double edge = EqualEarth.CENTRE - 180;
        List<Position> ring = List.of(
                new Position(edge - 3, 0),
                new Position(edge + 5 - 360, 0),
                new Position(edge + 5, 4),
                new Position(edge - 3, 4),
                new Position(edge - 3, 0));

        List<List<Position>> parts = Antimeridian.cut(EqualEarth.unwound(ring));

        assertThat(parts).hasSize(2);
        assertThat(parts.stream().map(DrawingTest::width).sorted()).containsExactly(3.0, 5.0);
        assertThat(parts).allSatisfy(part -> assertThat(part).allMatch(at -> Math.abs(at.longitude()) <= 180));
    }

    @Test
    void whatIsLeftOutOfALineIsNeverFartherOffThanTheTolerance() {
        List<Position> wave = IntStream.rangeClosed(0, 400)
                .mapToObj(i -> new Position(20 + i / 10.0, 10 * Math.sin(i / 20.0)))
                .toList();

        List<Position> thinned = Thinning.thin(wave, 20);

        assertThat(thinned).hasSizeLessThan(60).startsWith(wave.get(0)).endsWith(wave.get(400));
        assertThat(wave)
                .allSatisfy(position -> assertThat(nearest(position, thinned)).isLessThanOrEqualTo(20));
    }

    /** What the projection is chosen for: on the sphere, a zone's area goes with the difference of the sines. */
    @Test
    void equalAreasStayEqual() {
        double atEquator = zone(0, 5);
        double farNorth = zone(60, 65);

        double expected = (Math.sin(Math.toRadians(65)) - Math.sin(Math.toRadians(60))) / Math.sin(Math.toRadians(5));
        assertThat(farNorth / atEquator).isCloseTo(expected, within(0.001));
    }

    /** The proportions that its authors give. */
    @Test
    void theWorldIsAsWideAsTheProjectionSays() {
        Point east = EqualEarth.project(new Position(180, 0));
        Point north = EqualEarth.project(new Position(0, 90));

        assertThat(east.x()).isCloseTo(EqualEarth.WIDTH / 2.0, within(0.001));
        assertThat(east.x() / -north.y()).isCloseTo(2.05458, within(0.00001));
    }

    /** Of one degree of longitude, by strips of a hundredth of a degree. */
    private static double zone(int south, int north) {
        double area = 0;
        for (int i = 100 * south; i < 100 * north; i++) {
            Point lower = EqualEarth.project(new Position(1, i / 100.0));
            Point upper = EqualEarth.project(new Position(1, (i + 1) / 100.0));
            area += (lower.y() - upper.y()) * (lower.x() + upper.x()) / 2;
        }
        return area;
    }

    private static double width(List<Position> ring) {
        double west = ring.stream().mapToDouble(Position::longitude).min().orElseThrow();
        return Math.rint(1e6
                        * (ring.stream().mapToDouble(Position::longitude).max().orElseThrow() - west))
                / 1e6;
    }

    /** From a position to the nearest of many points along the line, in units of the drawing. */
    private static double nearest(Position position, List<Position> line) {
        Point point = EqualEarth.project(EqualEarth.unwound(List.of(position)).get(0));
        List<Point> points =
                EqualEarth.unwound(line).stream().map(EqualEarth::project).toList();
        double nearest = Double.MAX_VALUE;
        for (int i = 1; i < points.size(); i++) {
            for (double share = 0; share <= 1; share += 0.001) {
                double x = points.get(i - 1).x()
                        + share * (points.get(i).x() - points.get(i - 1).x());
                double y = points.get(i - 1).y()
                        + share * (points.get(i).y() - points.get(i - 1).y());
                nearest = Math.min(nearest, Math.hypot(point.x() - x, point.y() - y));
            }
        }
        return Math.floor(nearest);
    }

    private static Topology twoSquares() throws IOException {
        return Topology.read(new ByteArrayInputStream(TWO_SQUARES.getBytes(StandardCharsets.UTF_8)), "countries");
    }
}
