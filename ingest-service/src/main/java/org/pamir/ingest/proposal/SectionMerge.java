package org.pamir.ingest.proposal;

import org.pamir.ingest.merge.MergedSection;
import org.pamir.ingest.section.SectionContent;

/**
 * What publishing would write of a section now.
 *
 * @param baseRevision that the proposal's draft was made from
 * @param currentRevision that the ledger is at; 0 where nobody wrote it
 * @param mine the proposal's draft
 * @param theirs the current content
 */
public record SectionMerge(
        String section,
        int baseRevision,
        int currentRevision,
        SectionContent base,
        SectionContent mine,
        SectionContent theirs,
        MergedSection merged) {

    public boolean isClean() {
        return merged.isClean();
    }
}
