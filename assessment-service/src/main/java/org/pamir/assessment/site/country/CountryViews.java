package org.pamir.assessment.site.country;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pamir.assessment.history.Version;
import org.pamir.assessment.history.VersionStore;
import org.pamir.assessment.profile.SectionStore;
import org.pamir.assessment.site.View;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;

/** Finds what the page of a country shows. */
@ApplicationScoped
public class CountryViews {

    private static final int RECENT = 5;

    private final StandingsReader reader;
    private final SectionStore sections;
    private final VersionStore versions;

    CountryViews(StandingsReader reader, SectionStore sections, VersionStore versions) {
        this.reader = reader;
        this.sections = sections;
        this.versions = versions;
    }

    /** Nothing where the country has no assessment in the edition at that moment. */
    Optional<CountryView> find(View view, Country country) {
        Standings standings = reader.standings(view.methodology(), view.asOf());
        return standings.scorecard(country.code()).map(scorecard -> view(view, country, standings, scorecard));
    }

    private CountryView view(View view, Country country, Standings standings, ScorecardComputed scorecard) {
        Methodology methodology = view.methodology();
        Optional<Standings> before = before(view, country);
        CountryFigures figures = new CountryFigures(country, standings, before);
        AssessmentKey key = new AssessmentKey(methodology.edition(), country.code());
        List<String> codes = methodology.sections().stream().map(Section::code).toList();
        Map<String, SectionRevised> written = sections.sections(key, scorecard.version(), codes);
        List<Version> recent = versions.page(key, scorecard.version() + 1, RECENT);
        return new CountryView(
                country,
                standings,
                scorecard,
                before.map(Standings::methodology),
                figures.of(methodology.composites()),
                Pillar.of(methodology, figures),
                written,
                recent);
    }

    /** The edition before, at the same moment, if the country has an assessment in it. */
    public Optional<Standings> before(View view, Country country) {
        List<Methodology> editions = new ArrayList<>(Methodologies.all().methodologies());
        int before = editions.indexOf(view.methodology()) - 1;
        return before < 0
                ? Optional.empty()
                : Optional.of(reader.standings(editions.get(before), view.asOf()))
                        .filter(standings -> standings.scorecard(country.code()).isPresent());
    }
}
