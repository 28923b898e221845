package org.pamir.assessment.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Health.Limits LIMITS = new Health.Limits(
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofHours(24),
            Duration.ofSeconds(1),
            3,
            Duration.ofDays(5));

    @Test
    void aReceiverThatFailsIsLeftAloneForLongerAndLonger() {
        Health once = Health.GOOD.after(status(500), NOW, LIMITS);
        Health twice = once.after(status(500), NOW, LIMITS);
        Health often = twice;
        for (int i = 0; i < 100; i++) {
            often = often.after(status(500), NOW, LIMITS);
        }

        assertThat(once).isEqualTo(new Health(1, NOW, NOW.plusSeconds(1), true));
        assertThat(twice).isEqualTo(new Health(2, NOW, NOW.plusSeconds(2), true));
        assertThat(often).isEqualTo(new Health(102, NOW, NOW.plusSeconds(300), true));
    }

    @Test
    void aSuccessEndsIt() {
        Health failing = Health.GOOD.after(status(500), NOW, LIMITS);

        assertThat(failing.after(status(204), NOW, LIMITS)).isEqualTo(Health.GOOD);
    }

    @Test
    void aSuccessThatTookLongStaysAmongTheSlow() {
        Verdict slow = new Verdict(200, null, false, Optional.empty(), Duration.ofSeconds(1));

        assertThat(Health.GOOD.after(slow, NOW, LIMITS)).isEqualTo(new Health(0, null, null, true));
    }

    @Test
    void aReceiverThatAsksForItIsLeftAloneWithEverything() {
        Verdict throttled = new Verdict(429, "answered 429", false, Optional.of(Duration.ofHours(1)), Duration.ZERO);

        assertThat(Health.GOOD.after(throttled, NOW, LIMITS).quietUntil()).isEqualTo(NOW.plusSeconds(3_600));
    }

    @Test
    void onlyManyFailuresOverALongTimeDisable() {
        Instant fiveDaysLater = NOW.plus(LIMITS.disableAfter());

        assertThat(new Health(3, NOW, null, true).disabled(status(500), fiveDaysLater, LIMITS))
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("3 attempts", "answered 500", NOW.toString()));
        assertThat(new Health(2, NOW, null, true).disabled(status(500), fiveDaysLater, LIMITS))
                .isEmpty();
        assertThat(new Health(300, NOW, null, true).disabled(status(500), fiveDaysLater.minusMillis(1), LIMITS))
                .isEmpty();
    }

    @Test
    void goneDisablesAtOnce() {
        assertThat(Health.GOOD.disabled(status(410), NOW, LIMITS)).isPresent();
    }

    private static Verdict status(int status) {
        return Verdict.of(new Outcome.Answered(status, Optional.empty(), new byte[0], Duration.ofMillis(10)));
    }
}
