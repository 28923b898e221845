package org.pamir.ingest.proposal;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a proposal got into the ledger.
 *
 * @param by who published it; the revisions carry its author's name
 * @param revisions by section, in the order of the methodology
 */
public record Publication(String by, Instant at, Map<String, PublishedSection> revisions) {

    /**
     * @param revision the section's revision afterwards; 0 where nobody ever wrote it
     * @param unchanged the ledger held this content already, and no revision was written
     */
    public record PublishedSection(int revision, boolean unchanged) {}

    public Publication {
        revisions = Collections.unmodifiableMap(new LinkedHashMap<>(revisions));
    }
}
