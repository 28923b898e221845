package org.pamir.bench.pace;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Delays from the moments at which things were due until they had happened; safe for any number of threads. */
public final class Delays {

    /** What takes longer is counted as this long. */
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(2);

    private static final int SIGNIFICANT_DIGITS = 3;

    private final Histogram histogram = new ConcurrentHistogram(LONGEST_NANOS, SIGNIFICANT_DIGITS);

    /** @param due of {@link System#nanoTime()} */
    public void happened(long due) {
        histogram.recordValue(Math.min(Math.max(0, System.nanoTime() - due), LONGEST_NANOS));
    }

    public long count() {
        return histogram.getTotalCount();
    }

    /**
     * Milliseconds below which this share of the delays lies; NaN where nothing happened.
     *
     * @param percentile from 0 to 100
     */
    public double milliseconds(double percentile) {
        return count() == 0 ? Double.NaN : histogram.getValueAtPercentile(percentile) / 1e6;
    }

    /** Takes in what another one has counted. */
    public void add(Delays other) {
        histogram.add(other.histogram);
    }
}
