package org.pamir.assessment.site.ranking;

import java.util.List;
import java.util.Optional;
import org.pamir.assessment.comparison.ChangeAnswer;
import org.pamir.assessment.comparison.ChangeAnswer.MeasureChange;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.standings.Places;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;

/**
 * Puts the standings of a ranking beside those that it is compared with.
 *
 * @param before of the edition before, which has the measure
 * @param then of the same edition at another moment
 */
record Lines(Standings standings, Optional<Standings> before, Optional<Standings> then) {

    /** Every country of the scope, those without a value included. */
    List<Line> of(Frame frame, Asked asked) {
        return Places.countries(asked.scope(), standings.edition()).stream()
                .map(country -> line(frame, asked, country))
                .toList();
    }

    private Line line(Frame frame, Asked asked, Country country) {
        Measure measure = asked.measure();
        MeasureValue value =
                standings.scorecard(country.code()).isEmpty() ? null : standings.value(country.code(), measure.code());
        return new Line(
                country,
                frame.names().country(country),
                asked.scope().kind(),
                standings
                        .ranking(measure.code(), asked.scope())
                        .of(country.code())
                        .orElse(null),
                value,
                before.filter(earlier -> earlier.scorecard(country.code()).isPresent())
                        .map(earlier ->
                                earlier.value(country.code(), measure.code()).value())
                        .orElse(null),
                change(country, measure, before),
                change(country, measure, then));
    }

    private MeasureChange change(Country country, Measure measure, Optional<Standings> earlier) {
        boolean both = standings.scorecard(country.code()).isPresent()
                && earlier.flatMap(state -> state.scorecard(country.code())).isPresent();
        return both ? ChangeAnswer.change(country, measure, earlier.orElseThrow(), standings) : null;
    }
}
