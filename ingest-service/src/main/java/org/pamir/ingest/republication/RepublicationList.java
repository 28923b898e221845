package org.pamir.ingest.republication;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of republications, newest first. */
@Schema(name = "Republications")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record RepublicationList(
        List<RepublicationDocument> republications,

        @Schema(description = "What to send as before for the next page; null on the last one")
        Long nextBefore) {

    static RepublicationList of(List<Republication> page, int limit) {
        return new RepublicationList(
                page.stream().map(RepublicationDocument::of).toList(),
                page.size() < limit ? null : page.get(page.size() - 1).id());
    }
}
