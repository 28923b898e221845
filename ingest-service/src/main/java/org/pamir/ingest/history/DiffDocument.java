package org.pamir.ingest.history;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Score;
import org.pamir.ingest.merge.ContentDiff;

/** What changed between two revisions. */
@Schema(name = "Diff")
record DiffDocument(
        @Schema(description = "0 for the section before anybody wrote it")
        int from,

        int to,

        @Schema(description = "Word by word: equal and insert make the new text, equal and delete the old one")
        List<Change> narrative,

        @Schema(description = "By indicator, the changed ones only; null is not scored")
        Map<String, Scores> scores,

        Sources sources) {

    @Schema(name = "TextChange")
    record Change(
            @Schema(enumeration = {"equal", "insert", "delete"})
            String op,

            String text) {}

    @Schema(name = "ScoreChange")
    record Scores(BigDecimal from, BigDecimal to) {}

    @Schema(name = "SourceChange")
    record Sources(List<Source> added, List<Source> removed) {}

    static DiffDocument of(int from, int to, ContentDiff diff) {
        Map<String, Scores> scores = new LinkedHashMap<>();
        diff.scores()
                .forEach((indicator, change) ->
                        scores.put(indicator, new Scores(decimal(change.from()), decimal(change.to()))));
        return new DiffDocument(
                from,
                to,
                diff.narrative().stream()
                        .map(change -> new Change(change.op().word(), change.text()))
                        .toList(),
                scores,
                new Sources(diff.added(), diff.removed()));
    }

    private static BigDecimal decimal(Score score) {
        return score == null ? null : score.decimal();
    }
}
