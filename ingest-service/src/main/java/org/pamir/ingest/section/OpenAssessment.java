package org.pamir.ingest.section;

import java.time.Instant;
import java.util.Optional;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;

/** An assessment that this transaction may add revisions to. */
final class OpenAssessment {

    private final AssessmentKey key;
    private long version;
    private Instant updatedAt;

    OpenAssessment(AssessmentKey key, long version, Instant updatedAt) {
        this.key = key;
        this.version = version;
        this.updatedAt = updatedAt;
    }

    AssessmentKey key() {
        return key;
    }

    long version() {
        return version;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** The next revision of a section. Its moment is never before the version before it, even if the clock went back. */
    SectionRevised revise(
            String section,
            Optional<SectionRevised> current,
            SectionContent content,
            String by,
            Instant now,
            String message) {
        version++;
        updatedAt = now.isAfter(updatedAt) ? now : updatedAt;
        return new SectionRevised(
                key.edition(),
                key.country(),
                section,
                current.map(SectionRevised::revision).orElse(0) + 1,
                version,
                content.narrative(),
                content.scores(),
                content.sources(),
                by,
                updatedAt,
                message);
    }
}
