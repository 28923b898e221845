package org.pamir.assessment.webhook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.assessment.log.Cursor;

/** From where on events are sent again: one of the two. */
record ReplayBody(Optional<Cursor> from, Optional<Instant> since) {

    private static final int LONGEST = 100;

    /** For the description of the API. */
    @Schema(name = "WebhookReplayRequest", description = "One of the two")
    record Wanted(
            @Schema(description = "Every event after the one with this cursor, which is the last that you have")
            String from,

            @Schema(description = "From the first event of the log on that is not older", format = "date-time")
            String since) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where it is not JSON, 422 where its content is wrong */
    static ReplayBody read(byte[] body) {
        StrictBody json = StrictBody.of(body, Set.of("from", "since"));
        Optional<Cursor> from = json.text("from", LONGEST).flatMap(text -> {
            Optional<Cursor> cursor = Cursor.parse(text);
            if (cursor.isEmpty()) {
                json.refuse("/from", "not a cursor such as 3f0c9a4be217-1042");
            }
            return cursor;
        });
        Optional<Instant> since = json.text("since", LONGEST).flatMap(text -> instant(text, json));
        if (json.has("from") == json.has("since")) {
            json.refuse("", "either from or since");
        }
        json.check();
        return new ReplayBody(from, since);
    }

    private static Optional<Instant> instant(String text, StrictBody json) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (instant.isAfter(Instant.EPOCH) && instant.isBefore(Instant.parse("9999-12-31T00:00:00Z"))) {
                return Optional.of(instant);
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        json.refuse("/since", "not an ISO 8601 instant such as 2026-01-31T12:00:00Z");
        return Optional.empty();
    }
}
