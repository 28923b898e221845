package org.pamir.assessment.download;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Ranking;

/** The countries of a scope in the order of one measure; those without a value follow, without a rank. */
final class RankingTable {

    private static final Column RANK = new Column(
            "rank",
            Column.Kind.WHOLE,
            "1 is the highest exact value, equal values share a rank; empty without a value");
    private static final Column TIED_WITH =
            new Column("tied_with", Column.Kind.WHOLE, "How many others share the rank");
    private static final List<Column> COLUMNS = List.of(
            Column.EDITION,
            Column.MEASURE,
            Column.SCOPE,
            RANK,
            TIED_WITH,
            Column.COUNTRY,
            Column.COUNTRY_NAME,
            Column.CONTINENT,
            Column.REGION,
            Column.VALUE,
            Column.EXACT,
            Column.BAND,
            Column.SCORED,
            Column.OF);

    private RankingTable() {}

    static Table of(List<Standings> editions, Selection selection) {
        List<List<Object>> rows = new ArrayList<>();
        for (Standings standings : editions) {
            selection
                    .measures(standings.methodology())
                    .forEach(measure -> addRows(standings, measure, selection, rows));
        }
        return new Table(COLUMNS, rows);
    }

    private static void addRows(Standings standings, Measure measure, Selection selection, List<List<Object>> rows) {
        Ranking ranking = standings.ranking(measure.code(), selection.scope());
        ranking.ranks()
                .forEach((code, rank) -> rows.add(row(
                        standings,
                        measure.code(),
                        selection,
                        Countries.all().byCode(code).orElseThrow(),
                        rank)));
        standings.countries().stream()
                .filter(country -> selection.scope().contains(country, standings.edition()))
                .filter(country -> ranking.of(country.code()).isEmpty())
                .forEach(country -> rows.add(row(standings, measure.code(), selection, country, null)));
    }

    /** @param rank null for none */
    private static List<Object> row(
            Standings standings, String measure, Selection selection, Country country, Rank rank) {
        MeasureValue value = standings.value(country.code(), measure);
        return Arrays.asList(
                standings.edition(),
                measure,
                selection.scope().toString(),
                rank == null ? null : (Long) (long) rank.rank(),
                rank == null ? null : (Long) (long) rank.tiedWith(),
                country.code(),
                country.name(),
                country.continent(),
                country.region(standings.edition()),
                value.value(),
                value.exact() == null ? null : value.exact().toString(),
                value.band(),
                (long) value.scored(),
                (long) value.of());
    }
}
