package org.pamir.assessment.standings;

import java.util.List;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Fraction;

/**
 * The mean of a measure over countries, from their unrounded values.
 *
 * @param value exact; null where no country has a value
 * @param countries how many have one
 */
public record Mean(Fraction value, int countries) {

    /** Countries without an assessment or a value are left out: nothing is imputed, and nothing missing counts as zero. */
    public static Mean of(Standings standings, List<Country> countries, String measure) {
        List<Fraction> values = countries.stream()
                .map(Country::code)
                .filter(standings.scorecards()::containsKey)
                .map(code -> standings.value(code, measure))
                .filter(value -> value.exact() != null)
                .map(value -> value.exact())
                .toList();
        return values.isEmpty()
                ? new Mean(null, 0)
                : new Mean(
                        values.stream().reduce(Fraction.ZERO, Fraction::plus).dividedBy(values.size()), values.size());
    }
}
