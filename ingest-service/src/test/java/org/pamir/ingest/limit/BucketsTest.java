package org.pamir.ingest.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Near its end, as the clock of a machine may be. */
    private long now = Long.MAX_VALUE - 5;

    private final Buckets buckets = new Buckets(3, SECOND, () -> now);

    @Test
    void aBurstIsTakenAndThenOneEachTime() {
        IntStream.range(0, 3).forEach(i -> assertThat(buckets.take("a")).isZero());

        assertThat(buckets.take("a")).isEqualTo(SECOND);
        pass(Duration.ofMillis(600));
        assertThat(buckets.take("a")).isEqualTo(Duration.ofMillis(400));
        pass(Duration.ofMillis(400));
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isEqualTo(SECOND);
    }

    @Test
    void oneCallerDoesNotSpendAnothersTokens() {
        IntStream.range(0, 10).forEach(i -> buckets.take("a"));

        assertThat(buckets.take("b")).isZero();
    }

    @Test
    void aRestFillsTheBucketAndNoMore() {
        IntStream.range(0, 3).forEach(i -> buckets.take("a"));
        pass(Duration.ofDays(1));

        IntStream.range(0, 3).forEach(i -> assertThat(buckets.take("a")).isZero());
        assertThat(buckets.take("a")).isEqualTo(SECOND);
    }

    @Test
    void overAnyTimeNoMoreIsTakenThanTheBurstAndWhatTheTimeBrings() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long begin = now;
        long taken = 0;
        for (int i = 0; i < 100_000; i++) {
            pass(Duration.ofMillis(random.nextInt(20) == 0 ? random.nextInt(5_000) : random.nextInt(100)));
            taken += buckets.take("a").isZero() ? 1 : 0;
            assertThat(taken)
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(3 + Duration.ofNanos(now - begin).toSeconds());
        }
    }

    @Test
    void manyCallersDoNotFillTheMemory() {
        IntStream.range(0, 3).forEach(i -> buckets.take("a"));
        IntStream.range(0, 20_000).forEach(i -> buckets.take("caller " + i));

        assertThat(buckets.take("a")).isZero();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
