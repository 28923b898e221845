package org.pamir.assessment.preview;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pamir.assessment.request.PathNames;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;

/** What would become of composites and ranks: for whoever thinks about a score. Nothing is stored. */
@Path("/api/editions/{edition}/countries/{country}/preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class PreviewResource {

    private final StandingsReader reader;

    PreviewResource(StandingsReader reader) {
        this.reader = reader;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What other scores would make of an assessment",
            description = "Composites, bands, quadrant and world ranks as they are and as they would be with these"
                    + " scores, if everything else stayed as it is. Nothing is stored.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PreviewBody.Wanted.class)))
    @APIResponse(
            responseCode = "200",
            description = "Now, and then",
            content = @Content(schema = @Schema(implementation = PreviewAnswer.class)))
    @APIResponse(responseCode = "400", description = "The body cannot be read")
    @APIResponse(responseCode = "422", description = "Not indicators or not scores: all of them in errors")
    public PreviewAnswer preview(
            @PathParam("edition") String editionCode, @PathParam("country") String countryCode, byte[] body) {
        Methodology methodology = PathNames.edition(editionCode);
        Country country = PathNames.country(countryCode);
        Map<String, Optional<Score>> wanted = PreviewBody.read(methodology, body);
        Standings standings = reader.now(methodology);
        Optional<ScorecardComputed> scorecard = standings.scorecard(country.code());
        Map<String, MeasureValue> now =
                scorecard.map(ScorecardComputed::measures).orElseGet(() -> methodology.evaluate(Map.of()));
        Map<String, Score> scores = PreviewAnswer.scores(methodology, now);
        wanted.forEach((indicator, score) ->
                score.ifPresentOrElse(given -> scores.put(indicator, given), () -> scores.remove(indicator)));
        return PreviewAnswer.of(
                standings,
                country.code(),
                scorecard.map(ScorecardComputed::version).orElse(0L),
                now,
                methodology.evaluate(scores),
                wanted.keySet());
    }
}
