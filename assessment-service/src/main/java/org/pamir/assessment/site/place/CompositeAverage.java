package org.pamir.assessment.site.place;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.standings.Places;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Ranking;
import org.pamir.contract.standings.Scope;

/**
 * A composite on average over a place.
 *
 * @param band its name; empty where there is no average
 * @param delta of the average from the world's; null where there is none
 * @param rank of the average among all continents, or all regions, on exact values; null where there is none
 */
record CompositeAverage(Measure measure, Average average, Average world, String band, BigDecimal delta, Rank rank) {

    static List<CompositeAverage> all(Frame frame, Standings standings, Scope place) {
        return standings.methodology().composites().stream()
                .map(composite -> of(frame, standings, place, composite))
                .toList();
    }

    private static CompositeAverage of(Frame frame, Standings standings, Scope place, Composite measure) {
        Average average = Average.of(frame, standings, place, measure);
        Average world = Average.of(frame, standings, Scope.WORLD, measure);
        Map<String, Fraction> all = new HashMap<>();
        for (Scope other : Places.of(place.kind(), standings.edition())) {
            all.put(other.name(), Average.of(frame, standings, other, measure).exact());
        }
        return new CompositeAverage(
                measure,
                average,
                world,
                frame.names().band(standings.methodology(), measure, average.band()),
                average.minus(world),
                Ranking.of(all).of(place.name()).orElse(null));
    }
}
