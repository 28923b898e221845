package org.pamir.ingest.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.ingest.audit.AuditAction;
import org.pamir.ingest.audit.AuditFilter;

/**
 * Which entries of the audit log somebody asks for, as they typed it: days of UTC, both included. What cannot be read asks
 * for nothing in particular.
 */
record AuditQuestion(String since, String until, String actor, String action, String assessment) {

    static AuditQuestion of(String since, String until, String actor, String action, String assessment) {
        return new AuditQuestion(given(since), given(until), given(actor), given(action), given(assessment));
    }

    AuditFilter filter() {
        return new AuditFilter(
                day(since).map(AuditQuestion::start).orElse(null),
                day(until).map(day -> start(day.plusDays(1))).orElse(null),
                actor.isEmpty() ? null : actor,
                AuditAction.of(action).orElse(null),
                AssessmentKey.parse(assessment).orElse(null));
    }

    public boolean isActive() {
        return Stream.of(since, until, actor, action, assessment).anyMatch(text -> !text.isEmpty());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String given(String text) {
        return text == null ? "" : text.replace("\0", "").strip();
    }
}
