package org.pamir.assessment.download;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pamir.assessment.standings.Mean;
import org.pamir.assessment.standings.Places;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.standings.Scope;

/** A row for each place and measure. */
final class AveragesTable {

    private static final List<Column> COLUMNS = List.of(
            Column.EDITION,
            Column.BY,
            Column.PLACE,
            Column.MEASURE,
            Column.VALUE,
            Column.EXACT,
            Column.PLACE_COUNTRIES,
            Column.AVERAGED);

    private AveragesTable() {}

    static Table of(List<Standings> editions, Selection selection) {
        List<List<Object>> rows = new ArrayList<>();
        for (Standings standings : editions) {
            for (Scope place : Places.of(selection.by(), standings.edition())) {
                List<Country> countries = Places.countries(place, standings.edition());
                for (Measure measure : selection.measures(standings.methodology())) {
                    rows.add(row(standings, place, countries, measure.code()));
                }
            }
        }
        return new Table(COLUMNS, rows);
    }

    private static List<Object> row(Standings standings, Scope place, List<Country> countries, String measure) {
        Mean mean = Mean.of(standings, countries, measure);
        return Arrays.asList(
                standings.edition(),
                place.kind().word(),
                place.name() == null ? "World" : place.name(),
                measure,
                mean.value() == null ? null : mean.value().published(),
                mean.value() == null ? null : mean.value().toString(),
                (long) countries.size(),
                (long) mean.countries());
    }
}
