package org.pamir.assessment.site.country;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pamir.assessment.comparison.ChangeAnswer;
import org.pamir.assessment.comparison.ChangeAnswer.MeasureChange;
import org.pamir.assessment.standings.Median;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Scope;

/** The figures of a country that has an assessment. */
public final class CountryFigures {

    private final Country country;
    private final Standings standings;
    private final Optional<Standings> before;
    private final Map<String, MeasureChange> changes;

    /** @param before standings of the edition before, if the country has an assessment in it */
    public CountryFigures(Country country, Standings standings, Optional<Standings> before) {
        this.country = country;
        this.standings = standings;
        this.before = before;
        this.changes = before.map(
                        earlier -> ChangeAnswer.of(country, earlier, standings).measures())
                .orElse(Map.of());
    }

    public Figure of(Measure measure) {
        return new Figure(
                measure,
                standings.value(country.code(), measure.code()),
                Scope.of(country, standings.edition()).stream()
                        .flatMap(scope -> place(measure.code(), scope).stream())
                        .toList(),
                changes.get(measure.code()),
                median(measure.code(), Scope.Kind.REGION),
                median(measure.code(), Scope.Kind.WORLD));
    }

    public List<Figure> of(List<? extends Measure> measures) {
        return measures.stream().map(this::of).toList();
    }

    private Optional<Figure.Place> place(String measure, Scope scope) {
        return standings
                .ranking(measure, scope)
                .of(country.code())
                .map(rank -> new Figure.Place(scope, rank, before(measure, scope)));
    }

    /** Regions differ between editions: a rank among others is none to compare with. */
    private Integer before(String measure, Scope scope) {
        return before.filter(earlier -> changes.containsKey(measure))
                .filter(earlier -> scope.contains(country, earlier.edition()))
                .flatMap(earlier -> earlier.ranking(measure, scope).of(country.code()))
                .map(Rank::rank)
                .orElse(null);
    }

    private BigDecimal median(String measure, Scope.Kind kind) {
        return Median.of(standings, measure, kind.of(country, standings.edition()))
                .map(Fraction::published)
                .orElse(null);
    }
}
