package org.pamir.assessment.site.place;

import java.math.BigDecimal;
import java.util.List;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.standings.Places;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.standings.Scope;

/**
 * What a place is part of, and the regions around or in it.
 *
 * @param continent null for a continent itself
 * @param regions of the continent, by name; the place itself is among them where it is one
 */
record Surroundings(Link continent, List<Region> regions) {

    record Link(String name, String href) {}

    /** @param current whether it is the place */
    record Region(
            String name, String href, boolean current, int countries, BigDecimal criminality, BigDecimal resilience) {}

    static Surroundings of(Frame frame, Standings standings, Scope place) {
        String edition = standings.edition();
        Scope continent =
                Scope.Kind.CONTINENT.of(Places.countries(place, edition).get(0), edition);
        List<Region> regions = Places.of(Scope.Kind.REGION, edition).stream()
                .filter(region ->
                        continent.contains(Places.countries(region, edition).get(0), edition))
                .map(region -> region(frame, standings, region, region.equals(place)))
                .toList();
        return new Surroundings(
                continent.equals(place)
                        ? null
                        : new Link(frame.names().scope(continent), frame.links().place(frame.view(), continent)),
                regions);
    }

    private static Region region(Frame frame, Standings standings, Scope region, boolean current) {
        return new Region(
                frame.names().scope(region),
                frame.links().place(frame.view(), region),
                current,
                Places.countries(region, standings.edition()).size(),
                average(
                        frame,
                        standings,
                        region,
                        standings.methodology().quadrantRule().criminality()),
                average(
                        frame,
                        standings,
                        region,
                        standings.methodology().quadrantRule().resilience()));
    }

    private static BigDecimal average(Frame frame, Standings standings, Scope region, String composite) {
        Measure measure = standings.methodology().measure(composite).orElseThrow();
        return Average.of(frame, standings, region, measure).value();
    }
}
