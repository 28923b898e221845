package org.pamir.assessment.site.country;

import java.math.BigDecimal;
import java.util.List;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.QuadrantRule;

/**
 * The countries of a region in the plane of criminality (to the right) and resilience (upwards), with the line between
 * high and low on both.
 *
 * @param across where the line between low and high criminality is
 * @param up where the line between low and high resilience is, from above
 */
record Quadrants(String code, String across, String up, List<Spot> spots) {

    /** @param x percent from the left @param y percent from above */
    record Spot(Country country, String x, String y, boolean own) {}

    static Quadrants of(CountryView view) {
        Standings standings = view.standings();
        QuadrantRule rule = standings.methodology().quadrantRule();
        Axis axis = Axis.of(standings.methodology());
        BigDecimal threshold = rule.threshold().published();
        String region = view.country().region(standings.edition());
        List<Spot> spots = standings.countries().stream()
                .filter(country -> country.region(standings.edition()).equals(region))
                .filter(country ->
                        standings.scorecard(country.code()).orElseThrow().quadrant() != null)
                .map(country -> new Spot(
                        country,
                        axis.percent(value(standings, country, rule.criminality())),
                        axis.fromAbove(value(standings, country, rule.resilience())),
                        country.equals(view.country())))
                // The country itself is drawn last, on top.
                .sorted((one, other) -> Boolean.compare(one.own(), other.own()))
                .toList();
        return new Quadrants(view.scorecard().quadrant(), axis.percent(threshold), axis.fromAbove(threshold), spots);
    }

    private static BigDecimal value(Standings standings, Country country, String measure) {
        return standings.value(country.code(), measure).value();
    }
}
