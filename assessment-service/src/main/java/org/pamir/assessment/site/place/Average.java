package org.pamir.assessment.site.place;

import java.math.BigDecimal;
import java.util.List;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.standings.Mean;
import org.pamir.assessment.standings.Places;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.standings.Scope;

/**
 * What a measure is worth on average over a place.
 *
 * @param exact not rounded; null where no country of the place has a value
 * @param value rounded once; null with the exact one
 * @param countries how many have a value
 * @param band code of the band that the average falls in; null where there is none
 * @param style class of that band
 */
public record Average(Fraction exact, BigDecimal value, int countries, String band, String style) {

    public static Average of(Frame frame, Standings standings, Scope place, Measure measure) {
        List<Country> inside = Places.countries(place, standings.edition());
        Mean mean = Mean.of(standings, inside, measure.code());
        Fraction exact = mean.value();
        String band = exact == null
                ? null
                : standings.methodology().bandScale(measure.code()).of(exact).code();
        return new Average(
                exact,
                exact == null ? null : exact.published(),
                mean.countries(),
                band,
                frame.bandClass(measure, band));
    }

    /** The rounded difference of the exact values; null where one is missing. */
    public BigDecimal minus(Average other) {
        return exact == null || other.exact == null
                ? null
                : exact.minus(other.exact).published();
    }
}
