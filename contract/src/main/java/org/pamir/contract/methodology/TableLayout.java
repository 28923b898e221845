package org.pamir.contract.methodology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.pamir.contract.Spelling;

/**
 * How the table of an edition is published: one row per country, sorted by continent, region and name.
 *
 * @param sheet name of its sheet in a workbook; says the edition
 * @param columns in their order
 */
public record TableLayout(String sheet, List<Column> columns) {

    /** What a column may hold besides a measure. */
    public static final List<String> PLACES = List.of("continent", "region", "country");

    /** @param of one of {@link #PLACES}, or the code of a measure */
    public record Column(String of, String heading) {
        public Column {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(heading, "heading");
        }
    }

    public TableLayout {
        Objects.requireNonNull(sheet, "sheet");
        columns = List.copyOf(columns);
    }

    /** For an edition of which no published table is known: every composite before its parts, headed by their titles. */
    static TableLayout usual(String edition, List<? extends Measure> measures) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("continent", "Continent"),
                new Column("region", "Region"),
                new Column("country", "Country")));
        measures.stream().filter(measure -> measure.feeds() == null).forEach(top -> add(top, measures, columns));
        return new TableLayout(edition + "_dataset", columns);
    }

    private static void add(Measure measure, List<? extends Measure> measures, List<Column> columns) {
        columns.add(new Column(measure.code(), measure.title()));
        measures.stream()
                .filter(part -> measure.code().equals(part.feeds()))
                .forEach(part -> add(part, measures, columns));
    }

    /** @throws IllegalArgumentException unless every column is known, none is there twice, and none is missing */
    void check(String edition, Map<String, Measure> measures) {
        if (!List.of(sheet.split("[^\\p{L}0-9]+")).contains(edition)) {
            throw new IllegalArgumentException("the sheet " + sheet + " does not say the edition " + edition);
        }
        Map<String, String> headings = new HashMap<>();
        for (Column column : columns) {
            if (!PLACES.contains(column.of()) && !measures.containsKey(column.of())) {
                throw new IllegalArgumentException("a column of the table for an unknown " + column.of());
            }
            if (headings.containsKey(column.of())) {
                throw new IllegalArgumentException("two times a column for " + column.of());
            }
            if (headings.containsValue(Spelling.fold(column.heading()))) {
                throw new IllegalArgumentException("two times the column " + column.heading());
            }
            headings.put(column.of(), Spelling.fold(column.heading()));
        }
        Stream.concat(PLACES.stream(), measures.keySet().stream())
                .filter(of -> !headings.containsKey(of))
                .findFirst()
                .ifPresent(of -> {
                    throw new IllegalArgumentException("the table has no column for " + of);
                });
    }
}
