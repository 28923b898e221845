package org.pamir.assessment.edition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pamir.assessment.request.PathNames;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

/** The editions of the Index. */
@Path("/api/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions and countries")
public class EditionsResource {

    private final StandingsReader reader;

    EditionsResource(StandingsReader reader) {
        this.reader = reader;
    }

    @Schema(name = "Editions")
    record Answer(List<Edition> editions) {}

    @Schema(name = "Edition")
    record Edition(
            String edition,
            String title,
            String methodology,
            @JsonUnwrapped ProgressAnswer progress) {}

    @GET
    @Operation(summary = "The editions, oldest first, and how far each is")
    public Answer editions() {
        return new Answer(Methodologies.all().methodologies().stream()
                .map(methodology -> new Edition(
                        methodology.edition(), methodology.title(), methodology.id(), progress(methodology)))
                .toList());
    }

    @GET
    @Path("/{edition}")
    @Operation(
            summary = "An edition and its methodology",
            description =
                    "Scale, composites, sections with their indicators, bands, the rule of the quadrants, and progress.")
    public MethodologyAnswer edition(@PathParam("edition") String editionCode) {
        Methodology methodology = PathNames.edition(editionCode);
        return MethodologyAnswer.of(methodology, progress(methodology));
    }

    private ProgressAnswer progress(Methodology methodology) {
        return ProgressAnswer.of(reader.now(methodology));
    }
}
