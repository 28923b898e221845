package org.pamir.assessment.download;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.standings.Scope;

/**
 * What of a view is asked for.
 *
 * @param measures codes; empty for all
 * @param countries codes; empty for all
 * @param scope among whom a ranking ranks
 * @param by over what averages go
 */
public record Selection(
        Set<String> measures,
        Set<String> countries,
        Optional<String> continent,
        Optional<String> region,
        Scope scope,
        Scope.Kind by) {

    /** Everything. */
    public static final Selection ALL =
            new Selection(Set.of(), Set.of(), Optional.empty(), Optional.empty(), Scope.WORLD, Scope.Kind.REGION);

    public Selection {
        measures = Set.copyOf(measures);
        countries = Set.copyOf(countries);
    }

    /** In the order of the methodology. */
    List<Measure> measures(Methodology methodology) {
        return methodology.measures().stream()
                .filter(measure -> measures.isEmpty() || measures.contains(measure.code()))
                .toList();
    }

    boolean includes(Country country, String edition) {
        return (countries.isEmpty() || countries.contains(country.code()))
                && (continent.isEmpty() || continent.get().equals(country.continent()))
                && (region.isEmpty() || region.get().equals(country.region(edition)));
    }
}
