package org.pamir.ingest.proposal;

import java.time.Instant;
import java.util.Optional;

/**
 * What an author says to a warning.
 *
 * @param rule the warning's code
 * @param inputs what the warning rested on when it was answered: with other inputs the answer no longer counts
 */
public record Answer(
        String rule, String section, Optional<String> indicator, String text, String by, Instant at, String inputs) {}
