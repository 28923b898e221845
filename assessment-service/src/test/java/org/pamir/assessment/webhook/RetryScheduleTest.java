package org.pamir.assessment.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    private static final long SEED = 20_260_101;
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final RetrySchedule SCHEDULE =
            new RetrySchedule(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)), Duration.ofHours(24));

    @Test
    void eachPauseIsTheOneOfTheScheduleGiveOrTakeATenth() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            assertThat(next(1, null, random).orElseThrow())
                    .as("case %d of seed %d", i, SEED)
                    .isBetween(NOW.plusMillis(4_500), NOW.plusMillis(5_500));
            assertThat(next(2, null, random).orElseThrow())
                    .as("case %d of seed %d", i, SEED)
                    .isBetween(NOW.plusSeconds(270), NOW.plusSeconds(330));
        }
    }

    @Test
    void twoReceiversThatFailedTogetherDoNotComeBackTogether() {
        Random random = new Random(SEED);

        assertThat(next(1, null, random)).isNotEqualTo(next(1, null, random));
    }

    @Test
    void afterTheLastAttemptThereIsNone() {
        assertThat(next(3, null, new Random(SEED))).isEmpty();
        assertThat(next(3, Duration.ofSeconds(1), new Random(SEED))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT1H, PT1H", "PT48H, PT24H"})
    void aReceiverMayAskForMoreTimeWithinABound(Duration asked, Duration given) {
        assertThat(next(1, asked, new Random(SEED))).contains(NOW.plus(given));
    }

    @Test
    void aReceiverCannotAskForLessTime() {
        assertThat(next(2, Duration.ofSeconds(1), new Random(SEED)).orElseThrow())
                .isAfter(NOW.plusSeconds(269));
    }

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "0, PT0S",
        "'Thu, 01 Jan 2026 00:01:00 GMT', PT1M",
        "'Wed, 31 Dec 2025 00:00:00 GMT', PT0S",
    })
    void secondsAndDatesAreUnderstood(String header, Duration wanted) {
        assertThat(RetrySchedule.retryAfter(header, NOW)).contains(wanted);
    }

    @ParameterizedTest
    @CsvSource({"''", "soon", "-1", "1.5", "99999999999999999999"})
    void whatIsNeitherIsAsIfItWereNotThere(String header) {
        assertThat(RetrySchedule.retryAfter(header, NOW)).isEmpty();
    }

    private static Optional<Instant> next(int failed, Duration retryAfter, Random random) {
        return SCHEDULE.next(failed, NOW, Optional.ofNullable(retryAfter), random);
    }
}
