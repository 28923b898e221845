package org.pamir.ingest.desk.proposal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** A moment as a form gives it: a day and a time in UTC. Nothing where the two are none. */
record Hour(Optional<Instant> at) {

    static Hour read(String day, String time) {
        try {
            return new Hour(Optional.of(LocalDate.parse(day.strip())
                    .atTime(LocalTime.parse(time.strip()))
                    .toInstant(ZoneOffset.UTC)));
        } catch (DateTimeException e) {
            return new Hour(Optional.empty());
        }
    }
}
