package org.pamir.ingest.deadletter;

import java.time.Instant;

/**
 * A letter as it is on its topic.
 *
 * @param at of its record
 * @param origin where the record was that could not be taken; null where the letter does not say it
 * @param consumer who could not take it; empty where the letter does not say it
 * @param subject its key where that is a short text, else null
 * @param hasContent whether the record is in it; too large ones are not
 */
record ReceivedLetter(
        Place place,
        Instant at,
        Place origin,
        String consumer,
        String reason,
        String subject,
        boolean hasContent,
        Content content) {}
