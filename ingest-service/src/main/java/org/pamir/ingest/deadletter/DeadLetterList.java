package org.pamir.ingest.deadletter;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of letters, newest first. */
@Schema(name = "DeadLetters")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DeadLetterList(
        @Schema(description = "How many there are, on all pages")
        long total,

        List<DeadLetterDocument> deadLetters,

        @Schema(description = "What to send as before for the next page; null on the last one")
        Long nextBefore) {

    static DeadLetterList of(long total, List<DeadLetter> page, int limit) {
        return new DeadLetterList(
                total,
                page.stream().map(DeadLetterDocument::of).toList(),
                page.size() < limit ? null : page.get(page.size() - 1).id());
    }
}
