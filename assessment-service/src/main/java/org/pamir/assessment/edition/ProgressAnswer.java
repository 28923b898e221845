package org.pamir.assessment.edition;

import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Countries;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Indicator;

/** How far the work on an edition is. */
@Schema(name = "Progress")
record ProgressAnswer(
        @Schema(description = "Countries of the Index") int countries,

        @Schema(description = "Countries with an assessment: at least one section was written")
        int assessed,

        @Schema(description = "Assessments in which every composite has a value")
        long complete,

        long indicatorsScored,

        @Schema(description = "Indicators of the edition times countries of the Index")
        long indicators,

        @Schema(description = "Sum of the versions of all assessments: how many revisions the edition is made of")
        long version) {

    static ProgressAnswer of(Standings standings) {
        Collection<ScorecardComputed> scorecards = standings.scorecards().values();
        int countries = Countries.all().countries().size();
        return new ProgressAnswer(
                countries,
                scorecards.size(),
                scorecards.stream().filter(one -> isComplete(standings, one)).count(),
                scorecards.stream().mapToLong(one -> scored(standings, one)).sum(),
                (long) countries * standings.methodology().indicators().size(),
                scorecards.stream().mapToLong(ScorecardComputed::version).sum());
    }

    private static boolean isComplete(Standings standings, ScorecardComputed scorecard) {
        return standings.methodology().composites().stream()
                .map(Composite::code)
                .allMatch(code -> scorecard.measures().get(code).exact() != null);
    }

    private static long scored(Standings standings, ScorecardComputed scorecard) {
        return standings.methodology().indicators().stream()
                .map(Indicator::code)
                .filter(code -> scorecard.measures().get(code).exact() != null)
                .count();
    }
}
