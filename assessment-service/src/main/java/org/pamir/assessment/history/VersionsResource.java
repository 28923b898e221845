package org.pamir.assessment.history;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pamir.assessment.request.PathNames;
import org.pamir.assessment.request.Problems;
import org.pamir.assessment.request.QueryParameters;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Methodology;

/** How an assessment came to stand where it stands. */
@Path("/api/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class VersionsResource {

    private static final long LONGEST_PAGE = 200;
    private static final long USUAL_PAGE = 50;

    private final VersionStore store;

    VersionsResource(VersionStore store) {
        this.store = store;
    }

    @Schema(name = "Versions")
    record Answer(
            String edition,
            String country,
            List<Version> versions,

            @Schema(description = "What to ask for as 'before' to get the next page; null at the end")
            Long nextBefore) {}

    @GET
    @Path("/{edition}/countries/{country}/versions")
    @Operation(
            summary = "The history of an assessment",
            description =
                    "Newest first: each version with the revision that caused it and everything that it moved, the ranks"
                            + " of other countries included.")
    public Answer versions(
            @PathParam("edition") String editionCode,
            @PathParam("country") String countryCode,
            @QueryParam("limit") @Parameter(description = "1 to 200; 50 where it is left out") String limitText,
            @QueryParam("before") @Parameter(description = "Only versions below this one") String beforeText) {
        Methodology methodology = PathNames.edition(editionCode);
        Country country = PathNames.country(countryCode);
        QueryParameters query = new QueryParameters();
        int limit = query.number("limit", limitText, 1, LONGEST_PAGE)
                .orElse(USUAL_PAGE)
                .intValue();
        Optional<Long> before = query.number("before", beforeText, 1, Long.MAX_VALUE);
        query.check();

        AssessmentKey key = new AssessmentKey(methodology.edition(), country.code());
        List<Version> page = store.page(key, before.orElse(Long.MAX_VALUE), limit);
        if (page.isEmpty() && before.isEmpty()) {
            throw Problems.noAssessment(
                    country.name() + " has no assessment in the edition " + key.edition() + " yet.");
        }
        Long next =
                page.size() < limit ? null : (Long) page.get(page.size() - 1).version();
        return new Answer(key.edition(), key.country(), page, next);
    }
}
