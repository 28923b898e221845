package org.pamir.bench.fault;

import java.util.List;
import org.pamir.bench.load.Attempt;

/** Times of answers. */
final class Percentile {

    private Percentile() {}

    /** In milliseconds, from when they were due; NaN of none. */
    static double of(List<Attempt> attempts, double percent) {
        if (attempts.isEmpty()) {
            return Double.NaN;
        }
        long[] sorted = attempts.stream().mapToLong(Attempt::nanos).sorted().toArray();
        int index = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }

    static double longest(List<Attempt> attempts) {
        return of(attempts, 100);
    }
}
