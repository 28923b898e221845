package org.pamir.assessment.download;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;

/** Wide: a row for each country, a column for each measure; the measures of every edition that is asked for. */
final class ScoresTable {

    private static final List<Column> BEFORE = List.of(
            Column.EDITION,
            Column.COUNTRY,
            Column.COUNTRY_NAME,
            Column.CONTINENT,
            Column.REGION,
            Column.VERSION,
            Column.UPDATED_AT,
            Column.QUADRANT);

    private ScoresTable() {}

    static Table of(List<Standings> editions, Selection selection) {
        Map<String, Measure> measures = measures(editions, selection);
        List<List<Object>> rows = new ArrayList<>();
        for (Standings standings : editions) {
            standings.countries().stream()
                    .filter(country -> selection.includes(country, standings.edition()))
                    .forEach(country -> rows.add(row(standings, country, measures)));
        }
        return new Table(
                Stream.concat(BEFORE.stream(), measures.values().stream().map(Column::of))
                        .toList(),
                rows);
    }

    /** In the order of the newest edition; what only older ones have comes last. */
    static Map<String, Measure> measures(List<Standings> editions, Selection selection) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        for (int i = editions.size() - 1; i >= 0; i--) {
            selection
                    .measures(editions.get(i).methodology())
                    .forEach(measure -> measures.putIfAbsent(measure.code(), measure));
        }
        return measures;
    }

    private static List<Object> row(Standings standings, Country country, Map<String, Measure> measures) {
        ScorecardComputed scorecard = standings.scorecard(country.code()).orElseThrow();
        List<Object> row = new ArrayList<>(Arrays.asList(
                standings.edition(),
                country.code(),
                country.name(),
                country.continent(),
                country.region(standings.edition()),
                scorecard.version(),
                scorecard.at(),
                scorecard.quadrant()));
        for (String measure : measures.keySet()) {
            MeasureValue value = scorecard.measures().get(measure);
            row.add(value == null ? null : value.value());
        }
        return row;
    }
}
