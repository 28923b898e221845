package org.pamir.ingest.section;

import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;

/** One version of one assessment: as good a name of a revision as its section and number. */
public record VersionKey(AssessmentKey assessment, long version) {

    static VersionKey of(SectionRevised revision) {
        return new VersionKey(revision.key(), revision.version());
    }
}
