package org.pamir.assessment.standings;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.standings.Ranking;
import org.pamir.contract.standings.Scope;

/** All assessments of an edition at one moment, and how they rank. A country that was never written is not in it. */
public final class Standings {

    private final Methodology methodology;
    private final Map<String, ScorecardComputed> scorecards;
    private final long versionSum;
    private final Map<String, MeasureStanding> measures = new HashMap<>();

    /** @param scorecards by country */
    public Standings(Methodology methodology, Map<String, ScorecardComputed> scorecards) {
        this(methodology, scorecards, null);
    }

    /** @param before standings of the same edition, of which what did not change serves again; or null */
    Standings(Methodology methodology, Map<String, ScorecardComputed> scorecards, Standings before) {
        this.methodology = methodology;
        this.scorecards = Collections.unmodifiableMap(new TreeMap<>(scorecards));
        this.versionSum = scorecards.values().stream()
                .mapToLong(ScorecardComputed::version)
                .sum();
        // After an edit one country of 193 differs: only its values are looked at.
        boolean grown = before != null && scorecards.keySet().containsAll(before.scorecards.keySet());
        Map<String, ScorecardComputed> changed = new HashMap<>(scorecards);
        if (grown) {
            before.scorecards.forEach(changed::remove);
        }
        for (Measure measure : methodology.measures()) {
            MeasureStanding known =
                    grown ? before.measures.get(measure.code()) : new MeasureStanding(edition(), Map.of());
            measures.put(measure.code(), known.with(values(changed, measure.code())));
        }
    }

    public Methodology methodology() {
        return methodology;
    }

    public String edition() {
        return methodology.edition();
    }

    /** The sum of the versions of its assessments. It grows with each edit, so it names this state of the edition. */
    public long versionSum() {
        return versionSum;
    }

    /** By country, in the order of their codes. */
    public Map<String, ScorecardComputed> scorecards() {
        return scorecards;
    }

    /** The countries that have an assessment, in the order of their codes. */
    public List<Country> countries() {
        return scorecards.keySet().stream()
                .map(code -> Countries.all().byCode(code).orElseThrow())
                .toList();
    }

    public Optional<ScorecardComputed> scorecard(String country) {
        return Optional.ofNullable(scorecards.get(country));
    }

    /** @throws NullPointerException if the country has no assessment or the measure is not of this edition */
    public MeasureValue value(String country, String measure) {
        return scorecards.get(country).measures().get(measure);
    }

    /** Null where the country has no value, and so no rank. */
    public RanksAnswer ranks(String measure, Country country) {
        return measures.get(measure).ranks(country);
    }

    public Ranking ranking(String measure, Scope scope) {
        return measures.get(measure).ranking(scope);
    }

    /**
     * The ranking as it would be if one country had another value.
     *
     * @param value null for none
     */
    public Ranking ranking(String measure, Scope scope, String country, Fraction value) {
        return measures.get(measure)
                .with(Collections.singletonMap(country, value))
                .ranking(scope);
    }

    /** By country; null where there is no value. */
    private static Map<String, Fraction> values(Map<String, ScorecardComputed> scorecards, String measure) {
        Map<String, Fraction> values = new HashMap<>();
        scorecards.forEach((country, scorecard) ->
                values.put(country, scorecard.measures().get(measure).exact()));
        return values;
    }
}
