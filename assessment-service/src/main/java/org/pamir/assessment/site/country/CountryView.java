package org.pamir.assessment.site.country;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pamir.assessment.history.Version;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;
import org.pamir.contract.standings.Scope;

/**
 * An assessment as its page and its PDF show it.
 *
 * @param before the edition before, if the country has an assessment in it
 * @param sections by code, without those never written
 * @param recent the newest versions, newest first
 */
record CountryView(
        Country country,
        Standings standings,
        ScorecardComputed scorecard,
        Optional<Methodology> before,
        List<Figure> composites,
        List<Pillar> pillars,
        Map<String, SectionRevised> sections,
        List<Version> recent) {

    /** The two composites of the quadrant. */
    public Figure criminality() {
        return composite(standings.methodology().quadrantRule().criminality());
    }

    public Figure resilience() {
        return composite(standings.methodology().quadrantRule().resilience());
    }

    Figure composite(String code) {
        return composites.stream()
                .filter(figure -> figure.measure().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The composites that a composite is made of; none where it is made of indicators. */
    List<Figure> parts(Figure composite) {
        return composites.stream()
                .filter(figure ->
                        composite.measure().code().equals(figure.measure().feeds()))
                .toList();
    }

    /** The sections with a text, in the order of a profile. */
    public List<SectionRevised> narratives() {
        return standings.methodology().sections().stream()
                .flatMap(section -> Optional.ofNullable(sections.get(section.code())).stream())
                .filter(section -> !section.narrative().isBlank())
                .toList();
    }

    /** The sections without one. */
    public List<Section> unwritten() {
        return standings.methodology().sections().stream()
                .filter(section -> !sections.containsKey(section.code())
                        || sections.get(section.code()).narrative().isBlank())
                .toList();
    }

    /** The continent and the region. */
    public List<Scope> places() {
        return Scope.of(country, standings.edition()).subList(1, 3);
    }

    public String region() {
        return country.region(standings.edition());
    }

    /** Alone, as a comparison begins. */
    public List<String> asList() {
        return List.of(country.code());
    }
}
