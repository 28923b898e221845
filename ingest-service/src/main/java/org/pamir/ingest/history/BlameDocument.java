package org.pamir.ingest.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For each part of a section, the last revision that changed it. */
@Schema(name = "Blame")
record BlameDocument(
        @Schema(description = "null where nobody wrote one yet")
        BlamedRevision narrative,

        @Schema(description = "By indicator; one that was never scored is left out")
        Map<String, Entry> scores) {

    @Schema(name = "BlamedScore")
    record Entry(
            @Schema(description = "null where that revision took the score away")
            BigDecimal value,

            int revision,
            long version,
            String by,
            Instant at,
            String message) {

        static Entry of(BlamedScore score) {
            BlamedRevision from = score.from();
            return new Entry(
                    score.value() == null ? null : score.value().decimal(),
                    from.revision(),
                    from.version(),
                    from.by(),
                    from.at(),
                    from.message());
        }
    }

    static BlameDocument of(Blame blame) {
        Map<String, Entry> scores = new LinkedHashMap<>();
        blame.scores().forEach((indicator, score) -> scores.put(indicator, Entry.of(score)));
        return new BlameDocument(blame.narrative(), scores);
    }
}
