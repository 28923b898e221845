package org.pamir.bench.fault;

import java.util.Locale;

/**
 * Something that a case measured.
 *
 * @param limit that it is held against, as text
 * @param isTime whether a busy machine can spoil it: then it counts only where the machine is ours
 */
public record Figure(String what, String measured, String limit, boolean passes, boolean isTime) {

    static Figure atMost(String what, double measured, double limit, String unit) {
        return time(what, measured, "at most ", limit, unit, measured <= limit);
    }

    static Figure atLeast(String what, double measured, double limit, String unit) {
        return time(what, measured, "at least ", limit, unit, measured >= limit);
    }

    /** That the fault took place, or a count that no machine excuses. */
    static Figure fact(String what, Object measured, String limit, boolean passes) {
        return new Figure(what, String.valueOf(measured), limit, passes, false);
    }

    private static Figure time(String what, double measured, String word, double limit, String unit, boolean passes) {
        return new Figure(
                what,
                String.format(Locale.ROOT, "%.1f %s", measured, unit),
                String.format(Locale.ROOT, "%s%.1f %s", word, limit, unit),
                passes,
                true);
    }
}
