package org.pamir.ingest.section;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.contract.event.SectionRevised;

/** Revisions of a section without their content, newest first. */
@Schema(name = "Revisions")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record RevisionList(String edition, String country, String section, List<Entry> revisions) {

    @Schema(name = "Revision")
    record Entry(int revision, long version, String by, Instant at, String message) {}

    static RevisionList of(SectionAddress address, List<SectionRevised> revisions) {
        return new RevisionList(
                address.methodology().edition(),
                address.country().code(),
                address.section().code(),
                revisions.stream()
                        .map(each -> new Entry(each.revision(), each.version(), each.by(), each.at(), each.message()))
                        .toList());
    }
}
