package org.pamir.assessment.download;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pamir.assessment.standings.RanksAnswer;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.standings.Rank;

/** Tidy: a row for each country and measure. */
final class MeasuresTable {

    private static final List<Column> COLUMNS = List.of(
            Column.EDITION,
            Column.COUNTRY,
            Column.COUNTRY_NAME,
            Column.CONTINENT,
            Column.REGION,
            Column.MEASURE,
            Column.VALUE,
            Column.EXACT,
            Column.BAND,
            Column.SCORED,
            Column.OF,
            Column.rank("world"),
            Column.tied("world"),
            Column.rank("continent"),
            Column.tied("continent"),
            Column.rank("region"),
            Column.tied("region"));

    private MeasuresTable() {}

    static Table of(List<Standings> editions, Selection selection) {
        List<List<Object>> rows = new ArrayList<>();
        for (Standings standings : editions) {
            List<Measure> measures = selection.measures(standings.methodology());
            standings.countries().stream()
                    .filter(country -> selection.includes(country, standings.edition()))
                    .forEach(country -> measures.forEach(measure -> rows.add(row(standings, country, measure.code()))));
        }
        return new Table(COLUMNS, rows);
    }

    private static List<Object> row(Standings standings, Country country, String measure) {
        MeasureValue value = standings.value(country.code(), measure);
        List<Object> row = new ArrayList<>(Arrays.asList(
                standings.edition(),
                country.code(),
                country.name(),
                country.continent(),
                country.region(standings.edition()),
                measure,
                value.value(),
                value.exact() == null ? null : value.exact().toString(),
                value.band(),
                (long) value.scored(),
                (long) value.of()));
        RanksAnswer ranks = standings.ranks(measure, country);
        for (Rank rank : ranks == null
                ? Arrays.<Rank>asList(null, null, null)
                : List.of(ranks.world(), ranks.continent(), ranks.region())) {
            row.add(rank == null ? null : (Long) (long) rank.rank());
            row.add(rank == null ? null : (Long) (long) rank.tiedWith());
        }
        return row;
    }
}
