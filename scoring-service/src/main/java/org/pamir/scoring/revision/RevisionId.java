package org.pamir.scoring.revision;

import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;

/** An assessment and one of its versions. */
record RevisionId(String edition, String country, long version) {

    static RevisionId of(AssessmentKey key, long version) {
        return new RevisionId(key.edition(), key.country(), version);
    }

    static RevisionId of(SectionRevised revision) {
        return of(revision.key(), revision.version());
    }

    AssessmentKey assessment() {
        return new AssessmentKey(edition, country);
    }
}
