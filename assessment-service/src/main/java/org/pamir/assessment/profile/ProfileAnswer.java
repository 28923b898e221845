package org.pamir.assessment.profile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.assessment.standings.CountryAnswer;
import org.pamir.assessment.standings.MeasureAnswer;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Section;

/** One country in one edition: its figures, and the sections that they rest on. */
@Schema(name = "Profile")
record ProfileAnswer(
        String edition,
        CountryAnswer country,
        long version,
        Instant updatedAt,

        @Schema(description = "Null while one of its composites has no value")
        String quadrant,

        @Schema(description = "Composites first, then indicators by section")
        Map<String, MeasureAnswer> measures,

        @Schema(description = "By section code, in the order of a profile; a section never written is not in it")
        Map<String, SectionAnswer> sections) {

    @Schema(name = "ProfileSection")
    record SectionAnswer(
            int revision,
            @Schema(description = "Markdown") String narrative,

            @Schema(description = "Every indicator of the section; null where it is not scored")
            Map<String, BigDecimal> scores,

            List<Source> sources,
            String by,
            Instant at,
            @Schema(description = "Why it was edited") String message) {

        private static SectionAnswer of(SectionRevised revised, Section section) {
            Map<String, BigDecimal> scores = new LinkedHashMap<>();
            for (Indicator indicator : section.indicators()) {
                var score = revised.scores().get(indicator.code());
                scores.put(indicator.code(), score == null ? null : score.decimal());
            }
            return new SectionAnswer(
                    revised.revision(),
                    revised.narrative(),
                    scores,
                    revised.sources(),
                    revised.by(),
                    revised.at(),
                    revised.message());
        }
    }

    static ProfileAnswer of(
            Standings standings, Country country, ScorecardComputed scorecard, Map<String, SectionRevised> revisions) {
        Map<String, SectionAnswer> sections = new LinkedHashMap<>();
        for (Section section : standings.methodology().sections()) {
            SectionRevised revised = revisions.get(section.code());
            if (revised != null) {
                sections.put(section.code(), SectionAnswer.of(revised, section));
            }
        }
        return new ProfileAnswer(
                standings.edition(),
                CountryAnswer.of(country, standings.edition()),
                scorecard.version(),
                scorecard.at(),
                scorecard.quadrant(),
                MeasureAnswer.of(standings, country, standings.methodology().measures()),
                sections);
    }
}
