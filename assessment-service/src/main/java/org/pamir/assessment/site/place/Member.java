package org.pamir.assessment.site.place;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.standings.Places;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Scope;

/**
 * A country of a place.
 *
 * @param href null where it has no assessment, and so no page
 * @param quadrant its name; empty where it has none
 */
record Member(String name, String href, Score criminality, Score resilience, String quadrant) {

    /**
     * A composite of it.
     *
     * @param value null where there is none
     * @param rank within the place; null without a value
     */
    record Score(Measure measure, BigDecimal value, String style, Rank rank) {}

    /** In the order of their ranks in criminality; who has none comes last. */
    static List<Member> all(Frame frame, Standings standings, Scope place) {
        return Places.countries(place, standings.edition()).stream()
                .map(country -> of(frame, standings, place, country))
                .sorted(Comparator.comparing(
                                (Member member) -> member.criminality().rank(),
                                Comparator.nullsLast(Comparator.comparing(Rank::rank)))
                        .thenComparing(Member::name))
                .toList();
    }

    private static Member of(Frame frame, Standings standings, Scope place, Country country) {
        boolean assessed = standings.scorecard(country.code()).isPresent();
        String quadrant = standings
                .scorecard(country.code())
                .map(ScorecardComputed::quadrant)
                .orElse(null);
        return new Member(
                frame.names().country(country),
                assessed ? frame.links().country(frame.view(), country.code()) : null,
                score(
                        frame,
                        standings,
                        place,
                        country,
                        standings.methodology().quadrantRule().criminality()),
                score(
                        frame,
                        standings,
                        place,
                        country,
                        standings.methodology().quadrantRule().resilience()),
                quadrant == null ? "" : frame.names().quadrant(quadrant));
    }

    private static Score score(Frame frame, Standings standings, Scope place, Country country, String composite) {
        Measure measure = standings.methodology().measure(composite).orElseThrow();
        MeasureValue value = standings
                .scorecard(country.code())
                .map(scorecard -> scorecard.measures().get(composite))
                .orElse(null);
        return new Score(
                measure,
                value == null ? null : value.value(),
                frame.bandClass(measure, value == null ? null : value.band()),
                standings.ranking(composite, place).of(country.code()).orElse(null));
    }
}
