package org.pamir.assessment.webhook;

import java.time.Instant;
import org.pamir.assessment.log.Cursor;
import org.pamir.assessment.log.EventFilter;

/**
 * A consumer's wish to be sent events.
 *
 * @param consumer whose it is
 * @param reason why it is disabled; null if it is not
 * @param cursor the last event of the log that was looked at for it: sent, waiting to be sent, or not wanted
 * @param failingSince when the first of the attempts failed that have failed in a row; null if the last one succeeded
 * @param failures how many attempts have failed in a row
 * @param oldSecretUntil until when the secret before the last rotation signs along; null where none does
 */
record Subscription(
        String id,
        String consumer,
        String url,
        String description,
        EventFilter filter,
        State state,
        String reason,
        Cursor cursor,
        Instant createdAt,
        Instant failingSince,
        int failures,
        Instant oldSecretUntil) {

    /** @param reason null unless it is disabled */
    Subscription with(State otherState, String otherReason) {
        return with(url, description, filter, otherState, otherReason);
    }

    Subscription with(
            String otherUrl, String otherDescription, EventFilter otherFilter, State otherState, String otherReason) {
        return new Subscription(
                id,
                consumer,
                otherUrl,
                otherDescription,
                otherFilter,
                otherState,
                otherReason,
                cursor,
                createdAt,
                failingSince,
                failures,
                oldSecretUntil);
    }

    Subscription at(Cursor otherCursor) {
        return new Subscription(
                id,
                consumer,
                url,
                description,
                filter,
                state,
                reason,
                otherCursor,
                createdAt,
                failingSince,
                failures,
                oldSecretUntil);
    }
}
