package org.pamir.assessment.comparison;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pamir.assessment.request.PathNames;
import org.pamir.assessment.standings.MeasureAnswer;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Methodologies;

/** A country through the editions. */
@Path("/api/countries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions and countries")
public class ComparisonResource {

    private static final String RANK_CHANGE =
            "previous rank - current rank: positive means moved towards rank 1, the highest value";

    private final StandingsReader reader;

    ComparisonResource(StandingsReader reader) {
        this.reader = reader;
    }

    @Schema(name = "CountryThroughEditions")
    record Answer(
            Named country,

            @Schema(description = "The editions in which the country has an assessment, oldest first")
            List<InEdition> editions,

            @Schema(description = "From each of these editions to the next")
            List<ChangeAnswer> changes,

            @Schema(description = "How to read every rank_change")
            String rankChangeConvention) {}

    @Schema(name = "CountryName")
    record Named(String code, String name, String continent) {}

    @Schema(name = "CountryInEdition")
    record InEdition(
            String edition,

            @Schema(description = "Membership of a region belongs to the edition")
            String region,

            long version,
            Instant updatedAt,
            String quadrant,
            Map<String, MeasureAnswer> measures) {}

    @GET
    @Path("/{country}")
    @Operation(
            summary = "A country through the editions",
            description =
                    "All measures of every edition, and what changed between consecutive ones. A delta across a change of"
                            + " method is not like for like; composites then also come on the basis that both editions have.")
    public Answer comparison(@PathParam("country") String countryCode) {
        Country country = PathNames.country(countryCode);
        List<Standings> standings = Methodologies.all().methodologies().stream()
                .map(reader::now)
                .filter(edition -> edition.scorecard(country.code()).isPresent())
                .toList();
        List<ChangeAnswer> changes = new ArrayList<>();
        for (int i = 1; i < standings.size(); i++) {
            changes.add(ChangeAnswer.of(country, standings.get(i - 1), standings.get(i)));
        }
        return new Answer(
                new Named(country.code(), country.name(), country.continent()),
                standings.stream().map(edition -> inEdition(country, edition)).toList(),
                changes,
                RANK_CHANGE);
    }

    private static InEdition inEdition(Country country, Standings standings) {
        ScorecardComputed scorecard = standings.scorecard(country.code()).orElseThrow();
        return new InEdition(
                standings.edition(),
                country.region(standings.edition()),
                scorecard.version(),
                scorecard.at(),
                scorecard.quadrant(),
                MeasureAnswer.of(standings, country, standings.methodology().measures()));
    }
}
