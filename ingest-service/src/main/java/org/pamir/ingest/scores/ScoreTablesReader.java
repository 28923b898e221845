package org.pamir.ingest.scores;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.ingest.upload.Deadline;
import org.pamir.ingest.upload.RefusedFileException;

/** Makes rows of scores of a file's sheets. What is wrong is collected, and nothing is guessed. */
final class ScoreTablesReader {

    private static final MeasureNames MEASURES = new MeasureNames(Methodologies.all());
    private static final int MOST_IGNORED = 1_000;

    private final Optional<String> asked;
    private final Deadline deadline;
    private final CellProblems problems = new CellProblems();
    private final List<ImportedSheet> sheets = new ArrayList<>();
    private final List<SkippedSheet> skipped = new ArrayList<>();
    private final Map<AssessmentKey, ScoreLine> rows = new LinkedHashMap<>();
    private final Set<String> ignored = new LinkedHashSet<>();

    private ScoreTablesReader(Optional<String> asked, Deadline deadline) {
        this.asked = asked;
        this.deadline = deadline;
    }

    /** @param asked a known edition, for rows that do not say their own */
    static ScoreTables read(List<Grid> grids, Optional<String> asked, Deadline deadline) throws RefusedFileException {
        ScoreTablesReader reader = new ScoreTablesReader(asked, deadline);
        for (Grid grid : grids) {
            reader.read(grid);
        }
        return reader.tables();
    }

    private ScoreTables tables() {
        if (rows.isEmpty() && problems.count() == 0) {
            problems.add(null, null, null, null, "no scores of a known edition in the file");
        }
        return new ScoreTables(
                List.copyOf(sheets),
                List.copyOf(skipped),
                List.copyOf(rows.values()),
                problems,
                ignored.stream().limit(MOST_IGNORED).toList());
    }

    private void read(Grid grid) throws RefusedFileException {
        Optional<Columns> columns = Columns.find(grid, MEASURES);
        if (columns.isEmpty()) {
            skip(grid, "no row with the headings of a table: a country column and columns of measures");
            return;
        }
        SheetEdition edition = SheetEdition.of(grid.sheet(), asked);
        boolean eachRowSays = columns.get().has(Columns.Kind.EDITION);
        if (edition instanceof SheetEdition.Unclear unclear && !eachRowSays) {
            skip(grid, unclear.reason());
            return;
        }
        Optional<String> otherwise =
                edition instanceof SheetEdition.Known known ? Optional.of(known.edition()) : Optional.empty();
        readRows(grid, columns.get(), otherwise);
        ignored.addAll(columns.get().ignored(grid));
    }

    private void readRows(Grid grid, Columns columns, Optional<String> edition) throws RefusedFileException {
        ScoreLineReader reader = new ScoreLineReader(grid.sheet(), columns, edition, MEASURES, problems);
        reader.checkHeadings(grid.lines().get(columns.headingLine()).number());
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Grid.Line line :
                grid.lines().subList(columns.headingLine() + 1, grid.lines().size())) {
            deadline.check();
            reader.read(line).filter(this::isFirst).ifPresent(row -> {
                rows.put(row.assessment(), row);
                counts.merge(row.assessment().edition(), 1, Integer::sum);
            });
        }
        counts.forEach((of, count) -> sheets.add(new ImportedSheet(grid.sheet(), of, count)));
    }

    private boolean isFirst(ScoreLine row) {
        ScoreLine first = rows.get(row.assessment());
        if (first != null) {
            String where = first.sheet() == null || first.sheet().equals(row.sheet()) ? "" : " of " + first.sheet();
            problems.add(
                    row.sheet(),
                    row.row(),
                    null,
                    row.assessment().toString(),
                    "the same country and edition as row " + first.row() + where);
        }
        return first == null;
    }

    private void skip(Grid grid, String reason) {
        skipped.add(new SkippedSheet(grid.sheet(), reason));
    }
}
