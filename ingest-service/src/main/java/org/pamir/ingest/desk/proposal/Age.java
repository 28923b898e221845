package org.pamir.ingest.desk.proposal;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, roughly: lists are read for what has been lying there. */
final class Age {

    private Age() {}

    static String of(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return count(age.toMinutes(), "minute");
        }
        return age.toDays() < 1 ? count(age.toHours(), "hour") : count(age.toDays(), "day");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }
}
