package org.pamir.assessment.site;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Moments as people and forms write them. */
public final class Moment {

    private Moment() {}

    /**
     * Reads an instant with its offset, a date and time without one (UTC), or a date (its last second, UTC).
     *
     * @return nothing if the text is none of these
     */
    public static Optional<Instant> parse(String text) {
        return instant(text)
                .or(() -> read(() -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)))
                .or(() -> read(() -> LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay()
                        .minusSeconds(1)
                        .toInstant(ZoneOffset.UTC)));
    }

    private static Optional<Instant> instant(String text) {
        return read(() -> OffsetDateTime.parse(text).toInstant());
    }

    private interface Reading {
        Instant read();
    }

    private static Optional<Instant> read(Reading reading) {
        try {
            return Optional.of(reading.read());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
