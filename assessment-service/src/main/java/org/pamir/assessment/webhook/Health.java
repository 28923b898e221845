package org.pamir.assessment.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a receiver has been doing.
 *
 * @param failures attempts that have failed in a row
 * @param failingSince when the first of them was made; null where there is none
 * @param quietUntil it is left alone until then; null for not at all
 * @param slow whether it belongs into the lane of the slow ones
 */
record Health(int failures, Instant failingSince, Instant quietUntil, boolean slow) {

    static final Health GOOD = new Health(0, null, null, false);

    /** After how much of what; see {@link WebhookConfig}. */
    record Limits(
            Duration firstQuiet,
            Duration longestQuiet,
            Duration longestRetryAfter,
            Duration slowFrom,
            int disableAfterAttempts,
            Duration disableAfter) {}

    Health after(Verdict verdict, Instant now, Limits limits) {
        if (verdict.isDelivered()) {
            return new Health(0, null, null, verdict.took().compareTo(limits.slowFrom()) >= 0);
        }
        // Thirty doublings are more than any pause that somebody would set.
        Duration doubled = limits.firstQuiet().multipliedBy(1L << Math.min(failures, 30));
        Duration pause = shorter(doubled, limits.longestQuiet());
        Duration asked = shorter(verdict.throttled().orElse(Duration.ZERO), limits.longestRetryAfter());
        return new Health(
                failures + 1,
                failingSince == null ? now : failingSince,
                now.plus(asked.compareTo(pause) > 0 ? asked : pause),
                true);
    }

    /** Why nothing should be sent to the receiver any more; nothing while something should. */
    Optional<String> disabled(Verdict verdict, Instant now, Limits limits) {
        if (verdict.gone()) {
            return Optional.of("The receiver answered 410: it wants nothing more.");
        }
        boolean tooOften = failures >= limits.disableAfterAttempts();
        boolean tooLong = failingSince != null && !now.isBefore(failingSince.plus(limits.disableAfter()));
        return tooOften && tooLong
                ? Optional.of("Nothing could be delivered since " + failingSince + ", in " + failures
                        + " attempts; the last: " + verdict.failure() + ".")
                : Optional.empty();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
