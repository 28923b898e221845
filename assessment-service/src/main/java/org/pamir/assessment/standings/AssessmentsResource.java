package org.pamir.assessment.standings;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pamir.assessment.request.PathNames;
import org.pamir.assessment.request.QueryParameters;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.standings.Scope;

/** All assessments of an edition. */
@Path("/api/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class AssessmentsResource {

    private final StandingsReader reader;

    AssessmentsResource(StandingsReader reader) {
        this.reader = reader;
    }

    @Schema(name = "Assessments")
    record Answer(String edition, List<Assessment> countries) {}

    @Schema(name = "Assessment")
    record Assessment(
            CountryAnswer country,

            @Schema(description = "The sum of the revision numbers of its sections; grows by one with each edit")
            long version,

            Instant updatedAt,

            @Schema(examples = "high_criminality_low_resilience", description = "Null while one of its composites is")
            String quadrant,

            Map<String, MeasureAnswer> measures) {}

    @GET
    @Path("/{edition}/countries")
    @Operation(
            summary = "The assessments of an edition",
            description =
                    "Every country that has an assessment (version 1 or higher). A country whose sections were never"
                            + " written has none, and is left out. Ranks are always those in the whole edition, whatever is"
                            + " filtered.")
    public Answer assessments(
            @PathParam("edition") String editionCode,
            @QueryParam("measures")
                    @Parameter(description = "Codes separated by commas; the composites where it is left out")
                    String measuresText,
            @QueryParam("continent") String continentText,
            @QueryParam("region") String regionText,
            @QueryParam("sort")
                    @Parameter(
                            description =
                                    "country, name or a measure; descending with a leading '-'; no value comes last")
                    String sortText,
            @QueryParam("as_of") @Parameter(description = "An instant: the state then") String asOfText) {
        Methodology methodology = PathNames.edition(editionCode);
        String edition = methodology.edition();
        QueryParameters query = new QueryParameters();
        List<Measure> measures = query.measures("measures", measuresText, methodology);
        Optional<String> continent =
                query.oneOf("continent", continentText, Places.names(Scope.Kind.CONTINENT, edition));
        Optional<String> region = query.oneOf("region", regionText, Places.names(Scope.Kind.REGION, edition));
        Optional<Instant> asOf = query.instant("as_of", asOfText);
        Order order = Order.parse(sortText == null ? "country" : sortText);
        if (!order.isKnown(methodology)) {
            query.refuse("sort", "neither country, nor name, nor a measure of the edition: '" + order.by() + "'");
        }
        query.check();

        Standings standings = reader.standings(methodology, asOf);
        List<Assessment> found = standings.countries().stream()
                .filter(country -> continent.isEmpty() || continent.get().equals(country.continent()))
                .filter(country -> region.isEmpty() || region.get().equals(country.region(edition)))
                .sorted(order.comparator(standings))
                .map(country -> assessment(standings, country, measures))
                .toList();
        return new Answer(edition, found);
    }

    private static Assessment assessment(Standings standings, Country country, List<Measure> measures) {
        ScorecardComputed scorecard = standings.scorecard(country.code()).orElseThrow();
        return new Assessment(
                CountryAnswer.of(country, standings.edition()),
                scorecard.version(),
                scorecard.at(),
                scorecard.quadrant(),
                MeasureAnswer.of(standings, country, measures));
    }
}
