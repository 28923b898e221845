package org.pamir.ingest.republication;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.problem.Problems;
import org.pamir.ingest.section.JsonBody;

/** Revisions that are published once more, for a consumer or a broker that lost them. */
@Path("/api/republications")
@Tag(name = "Recovery")
@Produces(MediaType.APPLICATION_JSON)
public class RepublicationResource {

    private static final int MOST = 200;

    private final Republications republications;
    private final Editor editor;

    RepublicationResource(Republications republications, Editor editor) {
        this.republications = republications;
        this.editor = editor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Publish revisions once more",
            description = "Of an edition, of a country, written since a moment, in any combination; {} is all of them. "
                    + "The events are the same bytes with the same ids. It is done in the background, "
                    + "and goes on after a restart.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RepublicationBody.class)))
    @APIResponse(
            responseCode = "202",
            description = "It will be done; Location says where to ask how far it is",
            content = @Content(schema = @Schema(implementation = RepublicationDocument.class)))
    @APIResponse(responseCode = "401", description = "Nobody is logged in")
    @APIResponse(responseCode = "403", description = "No right to operate")
    @APIResponse(responseCode = "422", description = "The body breaks rules: all of them in errors")
    public Response request(@HeaderParam("Content-Encoding") String encoding, InputStream body) throws IOException {
        editor.requireEverywhere(Right.OPERATE);
        Selection selection = RepublicationBody.read(JsonBody.demand(body, encoding));
        Republication requested = republications.request(selection, editor.origin());
        return Response.accepted(RepublicationDocument.of(requested))
                .location(URI.create("/api/republications/" + requested.id()))
                .build();
    }

    @GET
    @Operation(summary = "What was published once more, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = RepublicationList.class)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be used")
    @APIResponse(responseCode = "401", description = "Nobody is logged in")
    @APIResponse(responseCode = "403", description = "No right to operate")
    public RepublicationList list(
            @Parameter(description = "Only those with smaller ids")
                    @QueryParam("before")
                    @DefaultValue("" + Long.MAX_VALUE)
                    long before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        editor.requireEverywhere(Right.OPERATE);
        if (limit < 1 || limit > MOST) {
            throw Problems.badParameter("limit", "1 to " + MOST);
        }
        return RepublicationList.of(republications.page(before, limit), limit);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far a republication is")
    @APIResponse(
            responseCode = "200",
            description = "The republication",
            content = @Content(schema = @Schema(implementation = RepublicationDocument.class)))
    @APIResponse(responseCode = "401", description = "Nobody is logged in")
    @APIResponse(responseCode = "403", description = "No right to operate")
    @APIResponse(responseCode = "404", description = "No such republication")
    public RepublicationDocument get(@RestPath long id) {
        editor.requireEverywhere(Right.OPERATE);
        return republications
                .find(id)
                .map(RepublicationDocument::of)
                .orElseThrow(() -> Problems.problem(404, "unknown-republication", "No such republication")
                        .build());
    }
}
