package org.pamir.ingest.scores;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pamir.contract.Spelling;
import org.pamir.ingest.upload.Shortened;

/**
 * What the columns of a table are, by their headings: their order differs from edition to edition.
 *
 * @param headingLine where the headings stand in the grid, from 0
 */
record Columns(int headingLine, List<Column> columns) {

    private static final int LONGEST_HEADING = 80;

    /** Titles and notes may stand above a table, so many lines at most. */
    private static final int FURTHEST_HEADING = 20;

    private static final Set<String> COUNTRY = Set.of(
            "country",
            "country name",
            "country code",
            "code",
            "iso",
            "iso code",
            "iso3",
            "iso 3",
            "iso3 code",
            "alpha 3");
    private static final Set<String> EDITION = Set.of("edition", "year");

    /** Geography is the edition's own, see the list of countries: what a table says about it is not needed. */
    private static final Set<String> CONTEXT = Set.of("continent", "region");

    enum Kind {
        COUNTRY,
        EDITION,
        MEASURE,
        CONTEXT,
        UNKNOWN
    }

    /**
     * @param index in the line, from 0
     * @param heading as printed, shortened
     */
    record Column(int index, String heading, Kind kind) {}

    Columns {
        columns = List.copyOf(columns);
    }

    /** Nothing where no line has the heading of a country column and that of a measure. */
    static Optional<Columns> find(Grid grid, MeasureNames measures) {
        for (int i = 0; i < Math.min(FURTHEST_HEADING, grid.lines().size()); i++) {
            Columns columns = new Columns(i, read(grid.lines().get(i), measures));
            if (columns.has(Kind.COUNTRY) && columns.has(Kind.MEASURE)) {
                return Optional.of(columns);
            }
        }
        return Optional.empty();
    }

    boolean has(Kind kind) {
        return columns.stream().anyMatch(column -> column.kind() == kind);
    }

    List<Column> of(Kind kind) {
        return columns.stream().filter(column -> column.kind() == kind).toList();
    }

    /** Headings of the columns that nobody reads and that have something in them, headless ones by their place. */
    List<String> ignored(Grid grid) {
        BitSet filled = new BitSet();
        for (Grid.Line line : grid.lines().subList(headingLine + 1, grid.lines().size())) {
            for (int i = 0; i < line.cells().size(); i++) {
                filled.set(i, filled.get(i) || !line.cell(i).isEmpty());
            }
        }
        return filled.stream()
                .mapToObj(i -> i < columns.size() ? columns.get(i) : new Column(i, "", Kind.UNKNOWN))
                .filter(column -> column.kind() == Kind.UNKNOWN)
                .map(column -> column.heading().isEmpty()
                        ? "column " + (column.index() + 1) + " without a heading"
                        : column.heading())
                .toList();
    }

    private static List<Column> read(Grid.Line line, MeasureNames measures) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String heading = line.cell(i);
            columns.add(new Column(i, Shortened.to(LONGEST_HEADING, heading), kind(heading, measures)));
        }
        return columns;
    }

    private static Kind kind(String heading, MeasureNames measures) {
        String name = Spelling.fold(heading);
        if (COUNTRY.contains(name)) {
            return Kind.COUNTRY;
        }
        if (EDITION.contains(name)) {
            return Kind.EDITION;
        }
        if (CONTEXT.contains(name)) {
            return Kind.CONTEXT;
        }
        return measures.isKnownSomewhere(heading) ? Kind.MEASURE : Kind.UNKNOWN;
    }
}
