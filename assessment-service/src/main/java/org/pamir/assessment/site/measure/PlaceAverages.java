package org.pamir.assessment.site.measure;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.place.Average;
import org.pamir.assessment.standings.Places;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.standings.Scope;

/**
 * A measure on average over the world, the continents and their regions.
 *
 * @param continents highest average first
 */
record PlaceAverages(Average world, List<Continent> continents) {

    record Row(String name, String href, Average average) {}

    /** @param regions highest average first */
    record Continent(Row row, List<Row> regions) {}

    private static final Comparator<Row> HIGHEST_FIRST = Comparator.comparing(
                    (Row row) -> row.average().exact(), Comparator.nullsLast(Comparator.<Fraction>reverseOrder()))
            .thenComparing(Row::name);

    static PlaceAverages of(Frame frame, Standings standings, Measure measure) {
        List<Continent> continents = Places.of(Scope.Kind.CONTINENT, standings.edition()).stream()
                .map(continent -> new Continent(
                        row(frame, standings, measure, continent),
                        Places.of(Scope.Kind.REGION, standings.edition()).stream()
                                .filter(inside(continent, standings.edition()))
                                .map(region -> row(frame, standings, measure, region))
                                .sorted(HIGHEST_FIRST)
                                .toList()))
                .sorted(Comparator.comparing(Continent::row, HIGHEST_FIRST))
                .toList();
        return new PlaceAverages(Average.of(frame, standings, Scope.WORLD, measure), continents);
    }

    private static Predicate<Scope> inside(Scope continent, String edition) {
        return region -> continent.contains(Places.countries(region, edition).get(0), edition);
    }

    private static Row row(Frame frame, Standings standings, Measure measure, Scope place) {
        return new Row(
                frame.names().scope(place),
                frame.links().place(frame.view(), place),
                Average.of(frame, standings, place, measure));
    }
}
