package org.pamir.ingest.republication;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A republication as it is answered. */
@Schema(name = "Republication")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record RepublicationDocument(
        long id,

        @Schema(description = "Only of this edition, or null")
        String edition,

        @Schema(description = "Only of this country, or null")
        String country,

        @Schema(description = "Only what was written since then, or null")
        Instant since,

        String by,
        Instant at,

        @Schema(enumeration = {"waiting", "running", "done"})
        String state,

        @Schema(description = "Revisions that it is about; edits that come meanwhile may add to them")
        long found,

        @Schema(description = "Those that the broker has acknowledged")
        long sent,

        @Schema(description = "Those that it has not") long waiting,

        @Schema(description = "When the last one was acknowledged, or null")
        Instant finishedAt) {

    static RepublicationDocument of(Republication republication) {
        return new RepublicationDocument(
                republication.id(),
                republication.selection().edition(),
                republication.selection().country(),
                republication.selection().since(),
                republication.by(),
                republication.at(),
                republication.state().name().toLowerCase(Locale.ROOT),
                republication.found(),
                republication.sent(),
                republication.found() - republication.sent(),
                republication.finishedAt());
    }
}
