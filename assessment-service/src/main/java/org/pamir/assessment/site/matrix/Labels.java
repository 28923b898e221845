package org.pamir.assessment.site.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts names beside points so that none lies over another, over a point, or outside of the drawing. Names come in the order
 * of their importance; each takes the first free place around its point, and one that finds none is left out.
 */
final class Labels {

    /** A mean width of letters, in the size of the type; a bit more than most faces have. */
    private static final double LETTER = 0.6;

    private static final double GAP = 3;

    private final Box inside;
    private final double size;
    private final double radius;
    private final List<Box> taken = new ArrayList<>();

    /**
     * @param inside where names may be
     * @param size of the type
     * @param radius of the points
     */
    Labels(Box inside, double size, double radius) {
        this.inside = inside;
        this.size = size;
        this.radius = radius;
    }

    /** What is to be named. */
    record Wanted(String text, double x, double y) {}

    /**
     * A name at its place.
     *
     * @param x of the end that the anchor names, on the base line at {@code y}
     * @param anchor as SVG's {@code text-anchor} has it
     */
    record Label(String text, double x, double y, String anchor, Box box) {}

    /** Keeps names away from here. */
    void keepFree(Box box) {
        taken.add(box);
    }

    void keepFree(double x, double y) {
        taken.add(Box.around(x, y, radius));
    }

    /** @param most how many names at most */
    List<Label> place(List<Wanted> names, int most) {
        List<Label> placed = new ArrayList<>();
        for (Wanted wanted : names) {
            if (placed.size() == most) {
                break;
            }
            Optional<Label> label =
                    around(wanted).stream().filter(one -> isFree(one.box)).findFirst();
            label.ifPresent(one -> {
                placed.add(one);
                taken.add(one.box);
            });
        }
        return placed;
    }

    private boolean isFree(Box box) {
        return inside.contains(box) && taken.stream().noneMatch(box::overlaps);
    }

    /** Right, left, above, below, then the corners. */
    private List<Label> around(Wanted wanted) {
        double away = radius + GAP;
        double corner = radius * 0.7 + 1;
        double x = wanted.x;
        double y = wanted.y;
        double middle = y + size * 0.35;
        return List.of(
                label(wanted, x + away, middle, "start"),
                label(wanted, x - away, middle, "end"),
                label(wanted, x, y - away, "middle"),
                label(wanted, x, y + away + size * 0.75, "middle"),
                label(wanted, x + corner, y - corner, "start"),
                label(wanted, x + corner, y + corner + size * 0.75, "start"),
                label(wanted, x - corner, y - corner, "end"),
                label(wanted, x - corner, y + corner + size * 0.75, "end"));
    }

    private Label label(Wanted wanted, double x, double y, String anchor) {
        double width = wanted.text.length() * size * LETTER;
        double left = switch (anchor) {
            case "start" -> x;
            case "end" -> x - width;
            default -> x - width / 2;
        };
        Box box = new Box(left, y - size * 0.8, left + width, y + size * 0.2);
        return new Label(wanted.text, round(x), round(y), anchor, box);
    }

    private static double round(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
