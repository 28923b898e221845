package org.pamir.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final List<Resources> SAMPLES = IntStream.range(0, 30)
            .mapToObj(minute -> minute < 10
                    ? new Resources(minute, 100 + 20 * minute, 50, 30)
                    : new Resources(minute, 300 + 0.5 * minute, 50 + minute / 20, 30))
            .toList();

    @Test
    void whatComesBeforeWarmUpIsOverDoesNotCount() {
        Trend trend = new Trend(SAMPLES, 10);

        assertThat(trend.megabytesAMinute()).isEqualTo(0.5, within(1e-9));
        assertThat(trend.growth(Resources::descriptors)).isEqualTo(1, within(0.2));
        assertThat(trend.growth(Resources::threads)).isZero();
    }

    @Test
    void withoutSamplesNothingGrows() {
        Trend trend = new Trend(SAMPLES, 60);

        assertThat(trend.megabytesAMinute()).isZero();
        assertThat(trend.growth(Resources::threads)).isZero();
    }
}
