package org.pamir.bench.invariant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pamir.bench.load.Edition;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Ranking;
import org.pamir.contract.standings.Scope;

/** The edition as the ledger's newest revisions make it, computed here and not by the product's services. */
final class Recomputed {

    private final Map<String, Long> versions = new HashMap<>();
    private final SortedMap<String, Map<String, MeasureValue>> values = new TreeMap<>();
    private final Map<String, Ranking> rankings = new HashMap<>();

    /** @param revisions each assessment's in the order of versions */
    Recomputed(List<Revision> revisions) {
        Map<String, Map<String, Score>> scores = new HashMap<>();
        for (Revision revision : revisions) {
            versions.merge(revision.country(), revision.version(), Math::max);
            Map<String, Score> known = scores.computeIfAbsent(revision.country(), none -> new HashMap<>());
            revision.scores()
                    .forEach((indicator, halfSteps) ->
                            known.put(indicator, halfSteps == null ? null : new Score(halfSteps)));
        }
        scores.forEach((country, known) -> values.put(country, Edition.METHODOLOGY.evaluate(known)));
    }

    /** Every country that anybody wrote about. */
    Iterable<String> countries() {
        return values.keySet();
    }

    long version(String country) {
        return versions.get(country);
    }

    Map<String, MeasureValue> values(String country) {
        return values.get(country);
    }

    /** Null where the country has no value. */
    Rank rank(String country, Measure measure, Scope.Kind kind) {
        Scope scope = kind.of(country(country), Edition.CODE);
        return rankings.computeIfAbsent(measure.code() + " " + scope, none -> ranking(measure, scope))
                .of(country)
                .orElse(null);
    }

    private Ranking ranking(Measure measure, Scope scope) {
        Map<String, Fraction> ranked = new HashMap<>();
        values.forEach((code, measures) -> {
            if (scope.contains(country(code), Edition.CODE)) {
                ranked.put(code, measures.get(measure.code()).exact());
            }
        });
        return Ranking.of(ranked);
    }

    private static Country country(String code) {
        return Countries.all().byCode(code).orElseThrow();
    }
}
