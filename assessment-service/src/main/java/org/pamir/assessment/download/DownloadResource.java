package org.pamir.assessment.download;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pamir.assessment.request.PathNames;
import org.pamir.contract.methodology.Methodology;

/** Tables of an edition as files. */
@Path("/api/editions")
@Tag(name = "Downloads")
public class DownloadResource {

    private final DownloadRequests requests;

    DownloadResource(DownloadRequests requests) {
        this.requests = requests;
    }

    @GET
    @Path("/{edition}/downloads/{file}")
    @Operation(summary = "A table of an edition as a file", description = DownloadRequests.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "The file",
            headers = {
                @Header(name = "ETag", description = "Of the content", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Content-Disposition",
                        description = "With the file's name",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "application/json"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                @Content(mediaType = "application/vnd.apache.parquet")
            })
    @APIResponse(responseCode = "304", description = "Still the content named in If-None-Match")
    public Response edition(
            @PathParam("edition") String editionCode,
            @PathParam("file") @Parameter(description = DownloadRequests.FILE) String file,
            @BeanParam DownloadRequests.Filters filters,
            @Context Request request) {
        Methodology methodology = PathNames.edition(editionCode);
        return requests.answer(file, List.of(methodology), filters, request);
    }
}
