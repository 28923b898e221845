package org.pamir.assessment.site.methodology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Scope;

/**
 * How the composites of one country come from its scores: computed anew, by the arithmetic of the contract, from the
 * scores alone.
 *
 * @param steps each composite after those that it is made of
 * @param quadrant null while one of its composites has no value
 */
public record WorkedExample(Country country, long version, List<Step> steps, String quadrant) {

    /**
     * One composite.
     *
     * @param value with its missing indicators, if there are any
     * @param sum of the parts, each as often as its weight says; null while a part is missing
     * @param weights of all parts together
     * @param rank in the world; null where there is no value
     */
    public record Step(
            Composite composite, List<Term> terms, Fraction sum, long weights, MeasureValue value, Rank rank) {

        /** Whether the parts count differently. */
        public boolean isWeighted() {
            return terms.stream()
                            .mapToInt(term -> term.measure().weight())
                            .distinct()
                            .count()
                    > 1;
        }

        public boolean isOfComposites() {
            return terms.stream().allMatch(term -> term.measure() instanceof Composite);
        }

        /** What would come out if the parts had been rounded before; null where it is the same, or there is nothing. */
        public BigDecimal roundedTooEarly() {
            if (sum == null) {
                return null;
            }
            Fraction rounded = Fraction.ZERO;
            for (Term term : terms) {
                rounded = rounded.plus(Fraction.of(term.value().published())
                        .times(term.measure().weight()));
            }
            BigDecimal wrong = rounded.dividedBy(weights).published();
            return wrong.equals(value.value()) ? null : wrong;
        }
    }

    /** @param value null where there is none */
    public record Term(Measure measure, Fraction value) {}

    /** Of a country that has an assessment. */
    static WorkedExample of(Standings standings, Country country) {
        Methodology methodology = standings.methodology();
        ScorecardComputed scorecard = standings.scorecard(country.code()).orElseThrow();
        Map<String, MeasureValue> values = methodology.evaluate(scores(methodology, scorecard));
        List<Step> steps = new ArrayList<>();
        methodology.composites().stream()
                .filter(composite -> composite.feeds() == null)
                .forEach(top -> add(standings, country, values, top, steps));
        return new WorkedExample(
                country,
                scorecard.version(),
                steps,
                methodology.quadrant(values).orElse(null));
    }

    /**
     * A country whose numbers teach most: one where rounding in between would give another result; else one that is
     * complete; else any.
     */
    static Optional<Country> telling(Standings standings) {
        List<Country> countries = standings.countries();
        return countries.stream()
                .filter(country ->
                        of(standings, country).steps().stream().anyMatch(step -> step.roundedTooEarly() != null))
                .findFirst()
                .or(() -> countries.stream()
                        .filter(country -> of(standings, country).quadrant() != null)
                        .findFirst())
                .or(() -> countries.stream().findFirst());
    }

    private static Map<String, Score> scores(Methodology methodology, ScorecardComputed scorecard) {
        Map<String, Score> scores = new LinkedHashMap<>();
        for (Indicator indicator : methodology.indicators()) {
            BigDecimal value = scorecard.measures().get(indicator.code()).value();
            if (value != null) {
                scores.put(indicator.code(), Score.of(value).orElseThrow());
            }
        }
        return scores;
    }

    private static void add(
            Standings standings,
            Country country,
            Map<String, MeasureValue> values,
            Composite composite,
            List<Step> steps) {
        List<Measure> parts = standings.methodology().parts(composite.code());
        for (Measure part : parts) {
            if (part instanceof Composite below) {
                add(standings, country, values, below, steps);
            }
        }
        List<Term> terms = parts.stream()
                .map(part -> new Term(part, values.get(part.code()).exact()))
                .toList();
        long weights = parts.stream().mapToLong(Measure::weight).sum();
        Rank rank = standings
                .ranking(composite.code(), Scope.WORLD)
                .of(country.code())
                .orElse(null);
        steps.add(new Step(composite, terms, sum(terms), weights, values.get(composite.code()), rank));
    }

    private static Fraction sum(List<Term> terms) {
        Fraction sum = Fraction.ZERO;
        for (Term term : terms) {
            if (term.value() == null) {
                return null;
            }
            sum = sum.plus(term.value().times(term.measure().weight()));
        }
        return sum;
    }
}
