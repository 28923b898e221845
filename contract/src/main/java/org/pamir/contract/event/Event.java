package org.pamir.contract.event;

import java.time.Instant;

/** Something that happened to an assessment at one of its versions. */
public sealed interface Event permits SectionRevised, ScorecardComputed, AssessmentMoved {

    String edition();

    /** ISO 3166-1 alpha-3. */
    String country();

    /** The assessment's version that this event belongs to: the sum of its sections' revision numbers, at least 1. */
    long version();

    /** When the edit that caused it was accepted. */
    Instant at();

    default AssessmentKey key() {
        return new AssessmentKey(edition(), country());
    }
}
