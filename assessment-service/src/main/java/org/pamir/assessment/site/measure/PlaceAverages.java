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
public record PlaceAverages(Average world, List<Continent> continents) {

    /** @param href of its page */
    public record Place(String name, String href, Average average) {}

    /** @param regions highest average first */
    public record Continent(Place itself, List<Place> regions) {}

    private static final Comparator<Place> HIGHEST_FIRST = Comparator.comparing(
                    (Place place) -> place.average().exact(), Comparator.nullsLast(Comparator.<Fraction>reverseOrder()))
            .thenComparing(Place::name);

    public static PlaceAverages of(Frame frame, Standings standings, Measure measure) {
        List<Continent> continents = Places.of(Scope.Kind.CONTINENT, standings.edition()).stream()
                .map(continent -> new Continent(
                        place(frame, standings, measure, continent),
                        Places.of(Scope.Kind.REGION, standings.edition()).stream()
                                .filter(inside(continent, standings.edition()))
                                .map(region -> place(frame, standings, measure, region))
                                .sorted(HIGHEST_FIRST)
                                .toList()))
                .sorted(Comparator.comparing(Continent::itself, HIGHEST_FIRST))
                .toList();
        return new PlaceAverages(Average.of(frame, standings, Scope.WORLD, measure), continents);
    }

    private static Predicate<Scope> inside(Scope continent, String edition) {
        return region -> continent.contains(Places.countries(region, edition).get(0), edition);
    }

    private static Place place(Frame frame, Standings standings, Measure measure, Scope scope) {
        return new Place(
                frame.names().scope(scope),
                frame.links().place(frame.view(), scope),
                Average.of(frame, standings, scope, measure));
    }
}
