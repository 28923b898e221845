package org.pamir.ingest.reconciliation;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.problem.Problems;

/** Comparisons of the topic with the revisions. */
@Path("/api/reconciliations")
@Tag(name = "Recovery")
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationResource {

    private static final int MOST = 200;

    private final Reconciliations reconciliations;
    private final Editor editor;

    ReconciliationResource(Reconciliations reconciliations, Editor editor) {
        this.reconciliations = reconciliations;
        this.editor = editor;
    }

    @POST
    @Operation(
            summary = "Compare the topic with the revisions",
            description = "In the background. What the topic lacks is sent to it. The service does the same by itself "
                    + "after its start, and when the broker's log is not the one that it was.")
    @APIResponse(
            responseCode = "202",
            description = "It will be done; Location says where to ask what came of it",
            content = @Content(schema = @Schema(implementation = ReconciliationDocument.class)))
    @APIResponse(responseCode = "401", description = "Nobody is logged in")
    @APIResponse(responseCode = "403", description = "No right to operate")
    public Response request() {
        editor.requireEverywhere(Right.OPERATE);
        Reconciliation requested = reconciliations.request(editor.origin());
        return Response.accepted(ReconciliationDocument.of(requested))
                .location(URI.create("/api/reconciliations/" + requested.id()))
                .build();
    }

    @GET
    @Operation(summary = "What was compared, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ReconciliationList.class)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be used")
    @APIResponse(responseCode = "401", description = "Nobody is logged in")
    @APIResponse(responseCode = "403", description = "No right to operate")
    public ReconciliationList list(
            @Parameter(description = "Only those with smaller ids")
                    @QueryParam("before")
                    @DefaultValue("" + Long.MAX_VALUE)
                    long before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        editor.requireEverywhere(Right.OPERATE);
        if (limit < 1 || limit > MOST) {
            throw Problems.badParameter("limit", "1 to " + MOST);
        }
        return ReconciliationList.of(reconciliations.page(before, limit), limit);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "What came of a reconciliation")
    @APIResponse(
            responseCode = "200",
            description = "The reconciliation",
            content = @Content(schema = @Schema(implementation = ReconciliationDocument.class)))
    @APIResponse(responseCode = "401", description = "Nobody is logged in")
    @APIResponse(responseCode = "403", description = "No right to operate")
    @APIResponse(responseCode = "404", description = "No such reconciliation")
    public ReconciliationDocument get(@RestPath long id) {
        editor.requireEverywhere(Right.OPERATE);
        return reconciliations
                .find(id)
                .map(ReconciliationDocument::of)
                .orElseThrow(() -> Problems.problem(404, "unknown-reconciliation", "No such reconciliation")
                        .build());
    }
}
