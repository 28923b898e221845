package org.pamir.ingest.proposal;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody said about a proposal.
 *
 * @param section what it is about; nothing for the proposal as a whole
 * @param indicator of that section
 */
public record Comment(
        long id,
        Optional<String> section,
        Optional<String> indicator,
        String text,
        String by,
        Instant at,
        Optional<Resolution> resolved) {

    /** That it is dealt with. */
    public record Resolution(String by, Instant at) {}
}
