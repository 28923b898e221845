package org.pamir.assessment.download;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Countries;
import org.pamir.contract.methodology.Measure;

/**
 * The values of a download, one for each combination of the categories of its dimensions; the last dimension runs first.
 *
 * @param values null where there is none
 * @param known whether the table has a row for the combination; if not, the edition has no such measure or assessment
 */
record Cube(List<Dimension> dimensions, List<BigDecimal> values, List<Boolean> known) {

    /** @param labels of the categories, by their codes */
    record Dimension(String name, Map<String, String> labels) {}

    static Cube of(Download download) {
        boolean averages = download.view() == View.AVERAGES;
        Table table = averages || download.view() == View.RANKING
                ? download.table()
                : MeasuresTable.of(download.editions(), download.selection());
        Column subject = averages ? Column.PLACE : Column.COUNTRY;
        Map<String, String> editions = download.editions().stream()
                .collect(Collectors.toMap(
                        Standings::edition, edition -> edition.methodology().title(), (a, b) -> a, LinkedHashMap::new));
        Map<String, Measure> measures = ScoresTable.measures(download.editions(), download.selection());
        Map<String, String> titles = new LinkedHashMap<>();
        measures.forEach((code, measure) -> titles.put(code, measure.title()));
        List<Dimension> dimensions = List.of(
                new Dimension(Column.EDITION.name(), editions),
                subjects(table, subject, averages ? Function.identity() : Cube::countryName),
                new Dimension(Column.MEASURE.name(), titles));
        return filled(table, dimensions, subject);
    }

    private static String countryName(String code) {
        return Countries.all().byCode(code).orElseThrow().name();
    }

    private static Dimension subjects(Table table, Column subject, Function<String, String> label) {
        int index = table.index(subject);
        Map<String, String> labels = new LinkedHashMap<>();
        table.rows().stream()
                .map(row -> (String) row.get(index))
                .distinct()
                .sorted()
                .forEach(code -> labels.put(code, label.apply(code)));
        return new Dimension(subject.name(), labels);
    }

    private static Cube filled(Table table, List<Dimension> dimensions, Column subject) {
        int[] columns = {table.index(Column.EDITION), table.index(subject), table.index(Column.MEASURE)};
        int value = table.index(Column.VALUE);
        List<List<String>> categories = dimensions.stream()
                .map(dimension -> List.copyOf(dimension.labels().keySet()))
                .toList();
        List<Map<String, Integer>> places =
                categories.stream().map(Cube::places).toList();
        int size = categories.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
        BigDecimal[] values = new BigDecimal[size];
        Boolean[] known = new Boolean[size];
        Arrays.fill(known, false);
        for (List<Object> row : table.rows()) {
            int at = 0;
            for (int i = 0; i < columns.length; i++) {
                at = at * categories.get(i).size() + places.get(i).get((String) row.get(columns[i]));
            }
            values[at] = (BigDecimal) row.get(value);
            known[at] = true;
        }
        return new Cube(dimensions, Arrays.asList(values), List.of(known));
    }

    private static Map<String, Integer> places(List<String> categories) {
        Map<String, Integer> places = new LinkedHashMap<>();
        new ArrayList<>(categories).forEach(category -> places.put(category, places.size()));
        return places;
    }
}
