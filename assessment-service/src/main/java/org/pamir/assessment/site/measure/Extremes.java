package org.pamir.assessment.site.measure;

import java.util.List;
import org.pamir.assessment.site.atlas.Choropleth;
import org.pamir.assessment.site.atlas.Choropleth.Place;

/**
 * Both ends of a ranking, each in ranking order.
 *
 * @param moreHighest how many others share the rank of the last one of {@code highest}
 * @param moreLowest how many others share the rank of the first one of {@code lowest}
 */
record Extremes(List<Place> highest, long moreHighest, List<Place> lowest, long moreLowest) {

    private static final int MOST = 10;

    static Extremes of(Choropleth map) {
        List<Place> ranked = map.ranked();
        int from = Math.max(0, ranked.size() - MOST);
        List<Place> highest = ranked.subList(0, Math.min(MOST, ranked.size()));
        List<Place> lowest = ranked.subList(from, ranked.size());
        return new Extremes(
                highest,
                ranked.isEmpty() ? 0 : others(ranked, highest.get(highest.size() - 1), highest),
                lowest,
                ranked.isEmpty() ? 0 : others(ranked, lowest.get(0), lowest));
    }

    private static long others(List<Place> ranked, Place edge, List<Place> shown) {
        return ranked.stream()
                .filter(place -> place.rank().rank() == edge.rank().rank())
                .filter(place -> !shown.contains(place))
                .count();
    }
}
