package org.pamir.ingest.proposal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.ingest.section.SectionContent;

/**
 * What an author begins with.
 *
 * @param sections by code; may be empty
 */
public record NewProposal(AssessmentKey assessment, String title, String message, Map<String, NewSection> sections) {

    /** @param baseRevision the revision that it was made from; 0 where nobody had written the section */
    public record NewSection(int baseRevision, SectionContent content) {}

    public NewProposal {
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }
}
