package org.pamir.assessment.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a delivery is tried again. The pauses are exact to a tenth, by chance, so that receivers that failed together do not
 * come back together.
 *
 * @param pauses after the first, the second, ... failed attempt
 * @param longestRetryAfter more than this a receiver cannot ask for
 */
record RetrySchedule(List<Duration> pauses, Duration longestRetryAfter) {

    private static final double JITTER = 0.1;

    RetrySchedule {
        pauses = List.copyOf(pauses);
    }

    /**
     * Never sooner than the receiver has asked for.
     *
     * @param failed attempts so far, at least 1
     * @param retryAfter what the receiver asked for
     * @return nothing after the last attempt
     */
    Optional<Instant> next(int failed, Instant now, Optional<Duration> retryAfter, RandomGenerator random) {
        if (failed > pauses.size()) {
            return Optional.empty();
        }
        Duration pause = jittered(pauses.get(failed - 1), random);
        Duration asked = retryAfter.map(this::bounded).orElse(Duration.ZERO);
        return Optional.of(now.plus(asked.compareTo(pause) > 0 ? asked : pause));
    }

    Duration bounded(Duration retryAfter) {
        return retryAfter.compareTo(longestRetryAfter) > 0 ? longestRetryAfter : retryAfter;
    }

    /** A header {@code Retry-After} (RFC 9110, section 10.2.3): seconds or a date; nothing where it is neither. */
    static Optional<Duration> retryAfter(String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration jittered(Duration pause, RandomGenerator random) {
        double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
        return Duration.ofNanos(Math.round(pause.toNanos() * factor));
    }
}
