package org.pamir.assessment.datapackage;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pamir.assessment.download.DownloadConfig;
import org.pamir.assessment.download.EditionState;
import org.pamir.assessment.download.FileAnswer;
import org.pamir.assessment.download.MadeFile;
import org.pamir.assessment.request.PathNames;
import org.pamir.assessment.request.Problems;
import org.pamir.assessment.request.QueryParameters;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.methodology.Methodology;

/** An edition as a Frictionless Data Package. */
@Path("/api/editions")
@Tag(name = "Downloads")
public class PackageResource {

    private static final String ZIP = "application/zip";
    private static final String EXTENSION = ".zip";
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private final StandingsReader reader;
    private final DataPackages packages;
    private final DownloadConfig config;

    PackageResource(StandingsReader reader, DataPackages packages, DownloadConfig config) {
        this.reader = reader;
        this.packages = packages;
        this.config = config;
    }

    @GET
    @Path("/{edition}/package.zip")
    @Operation(
            summary = "The edition as a data package",
            description = "A zip by the Data Package standard 2.0: data, codebook, changelog, checksums, citation. "
                    + "Content-Location names the immutable address of the state in it, once the edition has stood still"
                    + " for some seconds.")
    @APIResponse(
            responseCode = "200",
            description = "The package",
            headers =
                    @Header(
                            name = "Content-Location",
                            description = "Where these bytes stay",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = ZIP))
    @APIResponse(responseCode = "304", description = "Still the content named in If-None-Match")
    public Response current(
            @PathParam("edition") String editionCode,
            @QueryParam("as_of") @Parameter(description = "An instant: the state then") String asOfText,
            @Context Request request) {
        Methodology methodology = PathNames.edition(editionCode);
        QueryParameters query = new QueryParameters();
        Optional<Instant> asOf = query.instant("as_of", asOfText);
        query.check();
        Standings standings = reader.standings(methodology, asOf);
        if (standings.scorecards().isEmpty()) {
            throw Problems.noAssessment("The edition " + methodology.edition() + " had no assessment"
                    + asOf.map(instant -> " at " + instant).orElse(" yet") + ".");
        }
        MadeFile file = packages.of(standings);
        PackageName name = PackageName.of(EditionState.of(standings), file);
        Response.ResponseBuilder answer = answer(methodology, file, name, request);
        if (isSettled(name)) {
            answer.header(
                    HttpHeaders.CONTENT_LOCATION,
                    "/api/editions/" + methodology.edition() + "/packages/" + name + EXTENSION);
        }
        return answer.build();
    }

    @GET
    @Path("/{edition}/packages/{file}")
    @Operation(
            summary = "A data package that stays as it is",
            description =
                    "Named by the state in it and by its bytes, which never change, on any replica; 410 where they"
                            + " cannot be made again: an edit that was made earlier became known after the address was given out.")
    @APIResponse(
            responseCode = "200",
            description = "The package; to be kept for good",
            content = @Content(mediaType = ZIP))
    @APIResponse(responseCode = "304", description = "Still the content named in If-None-Match")
    @APIResponse(responseCode = "410", description = "It cannot be made again")
    public Response immutable(
            @PathParam("edition") String editionCode,
            @PathParam("file") @Parameter(description = "Such as 2123-20260101T001100Z-7cd0b7be5f1a3c44.zip")
                    String file,
            @Context Request request) {
        Methodology methodology = PathNames.edition(editionCode);
        PackageName name = Optional.of(file)
                .filter(text -> text.endsWith(EXTENSION))
                .map(text -> text.substring(0, text.length() - EXTENSION.length()))
                .flatMap(PackageName::parse)
                .orElseThrow(() -> Problems.unknown("package", file));
        Standings standings = reader.standings(methodology, Optional.of(name.at()));
        if (standings.scorecards().isEmpty()) {
            throw gone(methodology, name);
        }
        MadeFile found = packages.of(standings);
        if (!PackageName.of(EditionState.of(standings), found).equals(name)) {
            throw gone(methodology, name);
        }
        return answer(methodology, found, name, request)
                .header(HttpHeaders.CACHE_CONTROL, isSettled(name) ? IMMUTABLE : "no-cache")
                .build();
    }

    private static HttpProblem gone(Methodology methodology, PackageName name) {
        return Problems.gone("There is no package " + name + " of the edition " + methodology.edition()
                + ": an earlier edit may have become known since, or packages are made otherwise now. The state of that"
                + " moment is at /api/editions/" + methodology.edition() + "/package.zip?as_of=" + name.at() + ".");
    }

    private static Response.ResponseBuilder answer(
            Methodology methodology, MadeFile file, PackageName name, Request request) {
        return FileAnswer.of(file, ZIP, "pamir-" + methodology.edition() + "-" + name + EXTENSION, request);
    }

    private boolean isSettled(PackageName name) {
        return Instant.now().isAfter(name.at().plus(config.settlesAfter()));
    }
}
