package org.pamir.assessment.site.atlas;

import java.util.ArrayList;
import java.util.List;
import org.pamir.assessment.site.atlas.Topology.Position;

/**
 * The Equal Earth projection of the sphere: areas keep their ratio, so that no country's colour weighs more than its land.
 *
 * @see <a href="https://doi.org/10.1080/13658816.2018.1504949">Šavrič, Patterson, Jenny: The Equal Earth map projection, 2018</a>
 */
public final class EqualEarth {

    /** In units of the drawing: tenths of what a map of 1,200 pixels shows as one. */
    static final int WIDTH = 12_000;

    /** In the middle of the map. Its antimeridian passes between Asia and America, where there is hardly any land. */
    static final double CENTRE = 11.5;

    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;

    /** Of the sphere of radius 1, on which the equator has its greatest x. */
    private static final double UNIT = WIDTH / (2 * x(Math.PI, 0));

    private EqualEarth() {}

    /** To the right and down, from the point of the central meridian on the equator. */
    public record Point(double x, double y) {}

    /** @param position its longitude is counted from the central meridian, and may be beyond a half turn */
    static Point project(Position position) {
        double theta = Math.asin(Math.sqrt(3) / 2 * Math.sin(Math.toRadians(position.latitude())));
        return new Point(UNIT * x(Math.toRadians(position.longitude()), theta), -UNIT * y(theta));
    }

    private static double x(double lambda, double theta) {
        double square = theta * theta;
        double sixth = square * square * square;
        double stretch = 9 * A4 * sixth * square + 7 * A3 * sixth + 3 * A2 * square + A1;
        return 2 * Math.sqrt(3) * lambda * Math.cos(theta) / (3 * stretch);
    }

    private static double y(double theta) {
        double square = theta * theta;
        double sixth = square * square * square;
        return theta * (A4 * sixth * square + A3 * sixth + A2 * square + A1);
    }

    /** A line from the central meridian, without the jump of a whole turn where it crosses the antimeridian. */
    static List<Position> unwound(List<Position> line) {
        List<Position> unwound = new ArrayList<>();
        double before = line.isEmpty() ? 0 : Math.IEEEremainder(line.get(0).longitude() - CENTRE, 360);
        for (Position position : line) {
            double step = Math.IEEEremainder(position.longitude() - CENTRE - before, 360);
            before += step;
            unwound.add(new Position(before, position.latitude()));
        }
        return unwound;
    }
}
