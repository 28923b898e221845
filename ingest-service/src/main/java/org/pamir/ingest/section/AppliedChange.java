package org.pamir.ingest.section;

import org.pamir.contract.event.AssessmentKey;

/**
 * What became of a {@link SectionChange}.
 *
 * @param revision the section's revision afterwards; 0 where it is still unwritten
 * @param version the assessment's version right after this change
 */
public record AppliedChange(AssessmentKey assessment, String section, Kind kind, int revision, long version) {

    public enum Kind {
        CREATED,
        REVISED,
        UNCHANGED
    }
}
