package org.pamir.ingest.merge;

import java.util.List;
import org.pamir.ingest.section.SectionContent;

/**
 * What came of merging two changes of one section.
 *
 * @param content where there are conflicts it is a proposal to work on, not to publish: the narrative has both variants
 *     between {@link ConflictMarkers}, a score is mine, and of a source the variant that is not removed stays, mine first
 * @param conflicts in the order of the section: narrative, scores, sources
 */
public record MergedSection(SectionContent content, List<MergeConflict> conflicts) {

    public MergedSection {
        conflicts = List.copyOf(conflicts);
    }

    public boolean isClean() {
        return conflicts.isEmpty();
    }
}
