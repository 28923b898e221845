package org.pamir.assessment.datapackage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pamir.assessment.download.Column;
import org.pamir.assessment.download.Column.Kind;
import org.pamir.assessment.download.Table;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodology;

/** What the tables of a package mean. */
final class Codebook {

    private static final List<Column> OF_MEASURES = List.of(
            new Column("measure", Kind.TEXT, "Code of the measure"),
            new Column("title", Kind.TEXT, "Its title"),
            new Column("kind", Kind.TEXT, "indicator: scored; composite: computed"),
            new Column("section", Kind.TEXT, "The section that carries its score; empty for a composite"),
            new Column("feeds", Kind.TEXT, "The composite that it is a part of; empty at the top"),
            new Column("weight", Kind.WHOLE, "Its weight among the parts of that composite"),
            new Column("lowest", Kind.VALUE, "Lowest score"),
            new Column("highest", Kind.VALUE, "Highest score"),
            new Column("higher_is", Kind.TEXT, "worse or better: how a higher value is to be taken"),
            new Column("bands", Kind.TEXT, "Its bands: code, title, lowest value"));

    private static final List<Column> OF_COLUMNS = List.of(
            new Column("file", Kind.TEXT, "The table that has the column"),
            new Column("column", Kind.TEXT, "Its heading"),
            new Column("type", Kind.TEXT, "string, integer, number or datetime"),
            new Column("meaning", Kind.TEXT, "What it says"));

    private Codebook() {}

    static Table measures(Methodology methodology) {
        List<List<Object>> rows = new ArrayList<>();
        for (Measure measure : methodology.measures()) {
            rows.add(Arrays.asList(
                    measure.code(),
                    measure.title(),
                    measure instanceof Indicator ? "indicator" : "composite",
                    measure instanceof Indicator indicator ? indicator.section() : null,
                    measure.feeds(),
                    (long) measure.weight(),
                    methodology.scale().lowest().decimal(),
                    methodology.scale().highest().decimal(),
                    methodology.bandScale(measure.code()).higherIs(),
                    methodology.bandScale(measure.code()).bands().stream()
                            .map(band -> band.code() + " (" + band.title() + ") from "
                                    + band.from().published().toPlainString())
                            .collect(Collectors.joining("; "))));
        }
        return new Table(OF_MEASURES, rows);
    }

    /** Of all tables that are given, and of itself. */
    static Table columns(Map<String, Table> tables, String itself) {
        List<List<Object>> rows = new ArrayList<>();
        tables.forEach((file, table) -> table.columns().forEach(column -> rows.add(row(file, column))));
        OF_COLUMNS.forEach(column -> rows.add(row(itself, column)));
        return new Table(OF_COLUMNS, rows);
    }

    private static List<Object> row(String file, Column column) {
        return List.of(file, column.name(), type(column.kind()), column.meaning());
    }

    /** As Table Schema names it. */
    static String type(Kind kind) {
        return switch (kind) {
            case TEXT -> "string";
            case WHOLE -> "integer";
            case VALUE -> "number";
            case INSTANT -> "datetime";
        };
    }
}
