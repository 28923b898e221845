package org.pamir.bench;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What a run showed.
 *
 * @param achieved edits a second that were seen, over the time until the last one was
 * @param accepted nanoseconds from when an edit was due to its answer
 * @param visible nanoseconds from when an edit was due until a reader had it
 */
record Result(int rate, int edits, int failed, double achieved, Histogram accepted, Histogram visible) {

    static final String HEADER =
            "| edits/s asked | edits | failed | edits/s seen | PUT p50 ms | PUT p99 ms | PUT to GET p50 ms | p99 ms | max ms |%n|---|---|---|---|---|---|---|---|---|"
                    .formatted();

    String line() {
        return String.format(
                Locale.ROOT,
                "| %d | %d | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |",
                rate,
                edits,
                failed,
                achieved,
                milliseconds(accepted, 50),
                milliseconds(accepted, 99),
                milliseconds(visible, 50),
                milliseconds(visible, 99),
                milliseconds(visible, 100));
    }

    private static double milliseconds(Histogram histogram, double percentile) {
        return histogram.getTotalCount() == 0 ? Double.NaN : histogram.getValueAtPercentile(percentile) / 1e6;
    }
}
