package org.pamir.ingest.proposal;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.ingest.merge.MergeConflict;

/** What publishing would make of a section, in an answer. */
@Schema(name = "SectionMerge")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record MergeDocument(
        String section,
        int baseRevision,
        int currentRevision,
        boolean clean,
        ContentDocument mine,
        ContentDocument theirs,
        ContentDocument merged,
        List<MergeConflict> conflicts) {

    static MergeDocument of(SectionMerge merge) {
        return new MergeDocument(
                merge.section(),
                merge.baseRevision(),
                merge.currentRevision(),
                merge.isClean(),
                ContentDocument.of(merge.mine()),
                ContentDocument.of(merge.theirs()),
                ContentDocument.of(merge.merged().content()),
                merge.merged().conflicts());
    }

    static Map<String, MergeDocument> of(Map<String, SectionMerge> merges) {
        Map<String, MergeDocument> documents = new LinkedHashMap<>();
        merges.forEach((section, merge) -> documents.put(section, of(merge)));
        return documents;
    }
}
