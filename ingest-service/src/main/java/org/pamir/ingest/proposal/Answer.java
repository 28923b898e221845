package org.pamir.ingest.proposal;

import java.time.Instant;
import java.util.Optional;

/**
 * What an author says to a warning.
 *
 * @param rule the warning's code
 * @param warning the warning's key, with what it rested on: where the inputs are others now, the answer no longer counts
 */
public record Answer(
        String rule, String section, Optional<String> indicator, String text, String by, Instant at, String warning) {}
