package org.pamir.bench.figures;

import java.util.Locale;

/**
 * One measured figure beside what it is held to.
 *
 * @param floor what the same takes without a product, in the same unit; null where there is no such thing
 * @param target of the ratio to the floor, or of the value where there is no floor; null where none is set
 */
public record Figure(String what, double value, String unit, Double floor, Target target) {

    /**
     * A limit that keeps the promise.
     *
     * @param atMost whether less is better
     */
    public record Target(double limit, boolean atMost) {

        public static Target atMost(double limit) {
            return new Target(limit, true);
        }

        public static Target atLeast(double limit) {
            return new Target(limit, false);
        }

        private boolean isMet(double value) {
            return atMost ? value <= limit : value >= limit;
        }
    }

    public static Figure of(String what, double value, String unit) {
        return new Figure(what, value, unit, null, null);
    }

    public static Figure of(String what, double value, String unit, Target target) {
        return new Figure(what, value, unit, null, target);
    }

    /** What the target is about: the ratio to the floor, or the value itself. */
    public double held() {
        return floor == null ? value : value / floor;
    }

    /** Null where there is no target. */
    public Boolean isMet() {
        return target == null ? null : target.isMet(held());
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |",
                what,
                number(value) + " " + unit,
                floor == null ? "" : number(floor) + " " + unit,
                floor == null ? "" : String.format(Locale.ROOT, "%.2f", held()),
                target == null ? "" : (target.atMost() ? "≤ " : "≥ ") + number(target.limit()),
                target == null ? "" : Boolean.TRUE.equals(isMet()) ? "met" : "**missed**");
    }

    private static String number(double value) {
        return Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
