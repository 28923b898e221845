package org.pamir.ingest.scores;

import java.util.List;

/**
 * All tables of a file, as read.
 *
 * @param ignoredColumns headings of columns that hold something and mean nothing here
 */
record ScoreTables(
        List<ImportedSheet> sheets,
        List<SkippedSheet> skipped,
        List<ScoreLine> rows,
        CellProblems problems,
        List<String> ignoredColumns) {}
