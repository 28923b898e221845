package org.pamir.bench.machine;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Where what a process holds is going. */
public final class Trend {

    private final List<Resources> samples;

    /** @param from minutes; what was before is warming up and does not count */
    public Trend(List<Resources> samples, double from) {
        this.samples =
                samples.stream().filter(sample -> sample.minutes() >= from).toList();
    }

    /** Megabytes a minute, by least squares; 0 with fewer than two samples. */
    public double megabytesAMinute() {
        double minutes = mean(Resources::minutes);
        double megabytes = mean(Resources::megabytes);
        double covariance = 0;
        double variance = 0;
        for (Resources sample : samples) {
            covariance += (sample.minutes() - minutes) * (sample.megabytes() - megabytes);
            variance += Math.pow(sample.minutes() - minutes, 2);
        }
        return variance == 0 ? 0 : covariance / variance;
    }

    /** Between the mean of the first third and that of the last: connections come and go, but should not gather. */
    public double growth(ToDoubleFunction<Resources> what) {
        int third = Math.max(1, samples.size() / 3);
        return samples.isEmpty()
                ? 0
                : mean(samples.subList(samples.size() - third, samples.size()), what)
                        - mean(samples.subList(0, third), what);
    }

    private double mean(ToDoubleFunction<Resources> what) {
        return mean(samples, what);
    }

    private static double mean(List<Resources> samples, ToDoubleFunction<Resources> what) {
        return samples.stream().mapToDouble(what).average().orElse(0);
    }
}
