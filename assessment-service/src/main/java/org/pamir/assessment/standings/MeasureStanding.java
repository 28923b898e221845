package org.pamir.assessment.standings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Ranking;
import org.pamir.contract.standings.Scope;

/** The exact values of one measure in an edition, ranked among whom it is asked for; each ranking is computed once. */
final class MeasureStanding {

    private final String edition;
    private final Map<String, Fraction> values;
    private final Map<Scope, Ranking> rankings = new ConcurrentHashMap<>();
    /** Looked up for every measure of every profile, and the same until a value of this measure changes. */
    private final Map<String, RanksAnswer> ranks = new ConcurrentHashMap<>();

    /** @param values by country, without those that have none */
    MeasureStanding(String edition, Map<String, Fraction> values) {
        this.edition = edition;
        this.values = values;
    }

    /** The same with other values: itself where none of them is new. */
    MeasureStanding with(Map<String, Fraction> changes) {
        if (changes.entrySet().stream()
                .allMatch(change -> Objects.equals(change.getValue(), values.get(change.getKey())))) {
            return this;
        }
        Map<String, Fraction> changed = new HashMap<>(values);
        changes.forEach((country, value) -> {
            if (value == null) {
                changed.remove(country);
            } else {
                changed.put(country, value);
            }
        });
        return new MeasureStanding(edition, changed);
    }

    Ranking ranking(Scope scope) {
        Ranking known = rankings.get(scope);
        return known != null ? known : rankings.computeIfAbsent(scope, this::compute);
    }

    /** Null where the country has no value, and so no rank. */
    RanksAnswer ranks(Country country) {
        RanksAnswer known = ranks.get(country.code());
        return known != null ? known : ranks.computeIfAbsent(country.code(), code -> computeRanks(country));
    }

    private RanksAnswer computeRanks(Country country) {
        Rank world = rank(country, Scope.Kind.WORLD);
        return world == null
                ? null
                : new RanksAnswer(world, rank(country, Scope.Kind.CONTINENT), rank(country, Scope.Kind.REGION));
    }

    private Rank rank(Country country, Scope.Kind kind) {
        return ranking(kind.of(country, edition)).of(country.code()).orElse(null);
    }

    private Ranking compute(Scope scope) {
        Map<String, Fraction> inside = new LinkedHashMap<>();
        for (Country country : Places.countries(scope, edition)) {
            Fraction value = values.get(country.code());
            if (value != null) {
                inside.put(country.code(), value);
            }
        }
        return Ranking.of(inside);
    }
}
