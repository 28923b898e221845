package org.pamir.ingest.section;

import java.util.List;
import java.util.Optional;
import org.pamir.contract.event.SectionRevised;

/** What became of an edit. */
public sealed interface Outcome {

    /** The first revision of a section. */
    record Created(SectionRevised section) implements Outcome {}

    record Revised(SectionRevised section) implements Outcome {}

    /** The content is the one that was there: no revision, no event. */
    record Unchanged(SectionRevised section) implements Outcome {}

    /** @param current what is there instead; nothing where nobody wrote it */
    record Stale(Optional<SectionRevised> current) implements Outcome {}

    record Refused(List<Violation> violations) implements Outcome {}
}
