package org.pamir.ingest.scores;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of an import of scores, or would become of it.
 *
 * @param applied whether anything was stored: never in a dry run, never where there is a problem
 * @param rows of all imported sheets: one per country and edition
 * @param problemCount of all problems; the list holds the first 1,000
 */
@Schema(name = "ScoreImportReport")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ScoreReport(
        @Schema(description = "Whether it was only asked what would happen")
        boolean dryRun,

        @Schema(description = "Whether it is stored; never in a dry run or where there is a problem")
        boolean applied,

        List<ImportedSheet> sheets,
        List<SkippedSheet> skipped,
        int rows,
        SectionCounts sections,

        @Schema(description = "All problems; the list holds the first 1,000")
        int problemCount,

        List<CellProblem> problems,

        @Schema(description = "Composites that are printed otherwise than the scores give them; they are not stored")
        List<Difference> differences,

        @Schema(description = "Columns with content that mean nothing here")
        List<String> ignoredColumns) {

    /** How many sections the import wrote for the first time, changed, or found as they are. */
    public record SectionCounts(int created, int revised, int unchanged) {}

    static ScoreReport refused(ScoreTables tables, boolean dryRun) {
        return new ScoreReport(
                dryRun,
                false,
                tables.sheets(),
                tables.skipped(),
                tables.rows().size(),
                new SectionCounts(0, 0, 0),
                tables.problems().count(),
                tables.problems().listed(),
                List.of(),
                tables.ignoredColumns());
    }

    static ScoreReport accepted(
            ScoreTables tables, boolean dryRun, SectionCounts sections, List<Difference> differences) {
        return new ScoreReport(
                dryRun,
                !dryRun,
                tables.sheets(),
                tables.skipped(),
                tables.rows().size(),
                sections,
                0,
                List.of(),
                differences,
                tables.ignoredColumns());
    }
}
