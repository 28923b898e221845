package org.pamir.assessment.site.matrix;

import java.math.BigDecimal;
import java.util.Optional;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.QuadrantRule;

/**
 * Where a country stands in the matrix, now and in the edition before.
 *
 * @param name in the language of the page
 * @param highlighted whether it is in the place that the reader looks at; all are where none was chosen
 * @param before nothing where it had no quadrant then
 */
record Standing(
        Country country,
        String name,
        boolean highlighted,
        BigDecimal criminality,
        BigDecimal resilience,
        String quadrant,
        Optional<Before> before) {

    record Before(BigDecimal criminality, BigDecimal resilience, String quadrant) {

        /** Nothing where the country has no quadrant. */
        static Optional<Before> of(Standings standings, Country country) {
            return standings
                    .scorecard(country.code())
                    .filter(scorecard -> scorecard.quadrant() != null)
                    .map(scorecard -> {
                        QuadrantRule rule = standings.methodology().quadrantRule();
                        return new Before(
                                scorecard.measures().get(rule.criminality()).value(),
                                scorecard.measures().get(rule.resilience()).value(),
                                scorecard.quadrant());
                    });
        }
    }

    public String code() {
        return country.code();
    }

    public boolean crossed() {
        return before.filter(then -> !then.quadrant.equals(quadrant)).isPresent();
    }

    /** How far it is from the middle of the scale, which is what makes it worth a name. */
    double distance(double middle) {
        return Math.hypot(criminality.doubleValue() - middle, resilience.doubleValue() - middle);
    }
}
