package org.pamir.ingest.identity;

import java.util.Optional;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.standings.Scope;

/**
 * A role, and where it holds. Written {@code author}, {@code author@TJK}, {@code reviewer@continent:Asia} or
 * {@code publisher@region:Central Asia and the Caucasus}: the same words in accounts, in tokens and in the claim of an
 * identity provider.
 *
 * @param country ISO 3166-1 alpha-3, or null where the scope says it all
 * @param scope the world where a country is named
 */
public record Grant(Role role, String country, Scope scope) {

    /** Nothing where the role or the place does not exist. */
    public static Optional<Grant> parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return Role.of(text).map(role -> new Grant(role, null, Scope.WORLD));
        }
        String place = text.substring(at + 1);
        return Role.of(text.substring(0, at)).flatMap(role -> {
            if (Countries.all().byCode(place).isPresent()) {
                return Optional.of(new Grant(role, place, Scope.WORLD));
            }
            return Scope.parse(place).filter(Grant::exists).map(scope -> new Grant(role, null, scope));
        });
    }

    /** Membership of a region belongs to the edition. */
    public boolean covers(Country candidate, String edition) {
        return country == null ? scope.contains(candidate, edition) : country.equals(candidate.code());
    }

    /** Whether whoever has this grant has the other one as well, in every edition there is. */
    public boolean covers(Grant other) {
        if (role != other.role || isEverywhere() || other.isEverywhere()) {
            return role == other.role && isEverywhere();
        }
        return Methodologies.all().methodologies().stream()
                .allMatch(edition -> Countries.all().countries().stream()
                        .filter(candidate -> other.covers(candidate, edition.edition()))
                        .allMatch(candidate -> covers(candidate, edition.edition())));
    }

    public boolean isEverywhere() {
        return country == null && scope.equals(Scope.WORLD);
    }

    private static boolean exists(Scope scope) {
        return switch (scope.kind()) {
            case WORLD -> true;
            case CONTINENT ->
                Countries.all().countries().stream()
                        .anyMatch(country -> country.continent().equals(scope.name()));
            case REGION ->
                Countries.all().countries().stream()
                        .anyMatch(country -> country.regions().containsValue(scope.name()));
        };
    }

    @Override
    public String toString() {
        if (isEverywhere()) {
            return role.word();
        }
        return role.word() + "@" + (country == null ? scope : country);
    }
}
