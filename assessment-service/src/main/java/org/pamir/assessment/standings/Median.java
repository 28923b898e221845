package org.pamir.assessment.standings;

import java.util.List;
import java.util.Optional;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.standings.Scope;

/**
 * The median of a measure over the countries of a place that have a value: as many are above it as below. Of an even
 * number it is the mean of the two in the middle. Exact, from the unrounded values.
 */
public final class Median {

    private Median() {}

    /** Nothing where no country of the place has a value. */
    public static Optional<Fraction> of(Standings standings, String measure, Scope scope) {
        // A ranking is in the order of the values already, and computed once.
        List<String> countries =
                List.copyOf(standings.ranking(measure, scope).ranks().keySet());
        if (countries.isEmpty()) {
            return Optional.empty();
        }
        Fraction upper = value(standings, countries.get((countries.size() - 1) / 2), measure);
        Fraction lower = value(standings, countries.get(countries.size() / 2), measure);
        return Optional.of(upper.plus(lower).dividedBy(2));
    }

    private static Fraction value(Standings standings, String country, String measure) {
        return standings.value(country, measure).exact();
    }
}
