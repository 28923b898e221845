package org.pamir.assessment.webhook;

import java.time.Duration;
import java.util.Optional;

/**
 * What an attempt means for its delivery.
 *
 * @param status of HTTP; null where there was no answer
 * @param failure why it does not count as delivered; null if it does
 * @param gone the receiver wants nothing more, ever
 * @param throttled how long the receiver wants to be left alone
 */
record Verdict(Integer status, String failure, boolean gone, Optional<Duration> throttled, Duration took) {

    private static final int GONE = 410;

    static Verdict of(Outcome outcome) {
        if (outcome instanceof Outcome.Answered answered) {
            boolean taken = answered.status() >= 200 && answered.status() < 300;
            return new Verdict(
                    answered.status(),
                    taken ? null : failure(answered.status()),
                    answered.status() == GONE,
                    taken ? Optional.empty() : answered.retryAfter(),
                    answered.took());
        }
        Outcome.Unanswered unanswered = (Outcome.Unanswered) outcome;
        return new Verdict(null, unanswered.reason(), false, Optional.empty(), unanswered.took());
    }

    /** A verification counts only if the answer repeats the challenge. */
    static Verdict of(Outcome outcome, String challenge) {
        Verdict verdict = of(outcome);
        boolean repeated =
                outcome instanceof Outcome.Answered answered && ChallengeBody.isIn(answered.body(), challenge);
        return verdict.isDelivered() && !repeated
                ? new Verdict(
                        verdict.status,
                        "the answer does not repeat the challenge",
                        false,
                        Optional.empty(),
                        verdict.took)
                : verdict;
    }

    boolean isDelivered() {
        return failure == null;
    }

    private static String failure(int status) {
        return status >= 300 && status < 400 ? "redirects are not followed" : "answered " + status;
    }
}
