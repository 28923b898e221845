package org.pamir.assessment.site.country;

import java.time.Instant;
import java.util.Optional;
import org.pamir.assessment.download.Attribution;
import org.pamir.assessment.download.EditionState;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.View;

/**
 * How the figures of a country are cited so that whoever follows the citation finds the same ones.
 *
 * @param moment of the state: the one that is looked at, else that of the edition's newest edit, as ranks follow from all
 * @param address shows this state for ever
 */
public record Citation(String title, long version, Instant moment, String address, Frame frame) {

    static Citation of(Frame frame, CountryView country) {
        Instant moment = frame.view()
                .asOf()
                .orElseGet(() -> EditionState.of(country.standings()).at());
        View then = new View(frame.view().methodology(), Optional.of(moment));
        String code = country.country().code();
        return new Citation(
                frame.names().edition(frame.view().methodology()) + ": "
                        + frame.names().country(country.country()),
                country.scorecard().version(),
                moment,
                frame.origin() + frame.links().country(then, code),
                frame);
    }

    public String publisher() {
        return Attribution.PUBLISHER;
    }

    public String year() {
        return frame.view().edition();
    }

    /** For BibTeX and what reads it; the address stands in braces, as it may hold what TeX has a meaning for. */
    public String bibtex(String code) {
        return """
                @misc{pamir-%s-%s-%d,
                  author = {{%s}},
                  title  = {%s},
                  year   = {%s},
                  note   = {Pamir, version %d, state of %s},
                  url    = {%s}
                }""".formatted(year(), code, version, publisher(), title, year(), version, moment, address);
    }
}
