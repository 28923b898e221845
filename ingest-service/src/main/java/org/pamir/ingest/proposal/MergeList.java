package org.pamir.ingest.proposal;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What publishing a proposal would write now, by section. */
@Schema(name = "SectionMerges")
record MergeList(Map<String, MergeDocument> sections) {}
