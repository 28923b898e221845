package org.pamir.assessment.standings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.standings.Scope;

/** The continents and regions that an edition has. */
public final class Places {

    private record Place(Scope scope, String edition) {}

    /** Editions and places are few. */
    private static final Map<Place, List<Country>> MEMBERS = new ConcurrentHashMap<>();

    private Places() {}

    /** All scopes of a kind in the order of their names. */
    public static List<Scope> of(Scope.Kind kind, String edition) {
        return Countries.all().countries().stream()
                .map(country -> kind.of(country, edition))
                .distinct()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    public static List<String> names(Scope.Kind kind, String edition) {
        return of(kind, edition).stream().map(Scope::name).toList();
    }

    /** The scope that a text means, if there is such a place in the edition. */
    public static Optional<Scope> parse(String text, String edition) {
        return Scope.parse(text).filter(scope -> of(scope.kind(), edition).contains(scope));
    }

    /** In the order of their codes. @param scope a place that the edition has */
    public static List<Country> countries(Scope scope, String edition) {
        return MEMBERS.computeIfAbsent(new Place(scope, edition), Places::members);
    }

    private static List<Country> members(Place place) {
        return Countries.all().countries().stream()
                .filter(country -> place.scope.contains(country, place.edition))
                .toList();
    }
}
