package org.pamir.ingest.deadletter;

import java.time.Instant;

/**
 * A letter without its content.
 *
 * @param at when it became one
 * @param origin where the record was that could not be taken; null where the letter does not say it
 * @param consumer who could not take it; empty where the letter does not say it
 * @param subject its key where that is a short text, else null
 * @param hasContent whether the record is in it; too large ones are not
 * @param replays how often it was given to its consumer again
 * @param failedAgain the letter as which it came back after that, or null
 */
public record DeadLetter(
        long id,
        Place place,
        Instant at,
        Place origin,
        String consumer,
        String reason,
        String subject,
        boolean hasContent,
        LetterState state,
        int replays,
        Long failedAgain) {}
