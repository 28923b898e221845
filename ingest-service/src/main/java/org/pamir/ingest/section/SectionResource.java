package org.pamir.ingest.section;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.contract.event.SectionRevised;
import org.pamir.ingest.editorial.DirectWriting;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.problem.Problems;

/** Sections of assessments: read, write, look back. */
@Path("/api/editions/{edition}/countries/{country}/sections/{section}")
@Tag(name = "Sections")
@Produces(MediaType.APPLICATION_JSON)
public class SectionResource {

    static final String MERGE_PATCH = "application/merge-patch+json";
    private static final int MOST_REVISIONS = 200;

    private final Ledger ledger;
    private final SectionAddresses addresses;
    private final Editor editor;
    private final DirectWriting directWriting;

    SectionResource(Ledger ledger, SectionAddresses addresses, Editor editor, DirectWriting directWriting) {
        this.ledger = ledger;
        this.addresses = addresses;
        this.editor = editor;
        this.directWriting = directWriting;
    }

    @GET
    @Operation(summary = "The section as it stands")
    @APIResponse(
            responseCode = "200",
            description = "The section; ETag is its revision",
            content = @Content(schema = @Schema(implementation = SectionDocument.class)))
    @APIResponse(responseCode = "304", description = "It is at the revision of If-None-Match")
    @APIResponse(responseCode = "404", description = "No such edition, country or section, or nobody wrote it yet")
    public Response get(
            @RestPath String edition,
            @RestPath String country,
            @RestPath String section,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        SectionAddress address = addresses.resolve(edition, country, section);
        SectionRevised current = ledger.section(address).orElseThrow(() -> SectionProblems.unwritten(address));
        boolean known = Optional.ofNullable(ifNoneMatch)
                .flatMap(EntityTags::parse)
                .map(tags -> tags.matchWeakly(current.revision()))
                .orElse(false);
        return known
                ? Response.notModified()
                        .header("ETag", EntityTags.of(current.revision()))
                        .build()
                : SectionResponses.answer(Response.ok(), current);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace the section",
            description = "If-Match with the ETag of what is replaced, or If-None-Match: * to create. "
                    + "An indicator that is left out is unscored. Content equal to the current changes nothing.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SectionEdit.class)))
    @EditResponses
    public Response put(
            @RestPath String edition,
            @RestPath String country,
            @RestPath String section,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("Content-Encoding") String encoding,
            @Context UriInfo uri,
            InputStream body)
            throws IOException {
        SectionAddress address = addresses.resolve(edition, country, section);
        editor.require(Right.PUBLISH, address.assessment());
        directWriting.requireAllowed();
        Precondition precondition = Preconditions.of(ifMatch, ifNoneMatch);
        JsonNode json = JsonBody.demand(body, encoding);
        return revise(
                address,
                precondition,
                current -> SectionBody.read(address.methodology(), address.section(), json),
                uri);
    }

    @PATCH
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Change parts of the section",
            description = "A JSON Merge Patch (RFC 7396) of narrative, scores and sources. Preconditions as for PUT.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = SectionEdit.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SectionEdit.class))
            })
    @EditResponses
    public Response patch(
            @RestPath String edition,
            @RestPath String country,
            @RestPath String section,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("Content-Encoding") String encoding,
            @Context UriInfo uri,
            InputStream body)
            throws IOException {
        SectionAddress address = addresses.resolve(edition, country, section);
        editor.require(Right.PUBLISH, address.assessment());
        directWriting.requireAllowed();
        Precondition precondition = Preconditions.of(ifMatch, ifNoneMatch);
        JsonNode patch = JsonBody.demand(body, encoding);
        return revise(
                address,
                precondition,
                current -> SectionBody.read(
                        address.methodology(), address.section(), MergePatch.apply(SectionBody.write(current), patch)),
                uri);
    }

    @GET
    @Path("revisions")
    @Operation(summary = "The section's revisions, newest first")
    @APIResponse(responseCode = "200", description = "A page of revisions, without their content")
    public RevisionList revisions(
            @RestPath String edition,
            @RestPath String country,
            @RestPath String section,
            @QueryParam("before") Integer before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        SectionAddress address = addresses.resolve(edition, country, section);
        if (limit < 1 || limit > MOST_REVISIONS) {
            throw Problems.badParameter("limit", "1 to " + MOST_REVISIONS);
        }
        int end = before == null ? Integer.MAX_VALUE : before;
        return RevisionList.of(address, ledger.history(address, end, limit));
    }

    @GET
    @Path("revisions/{revision}")
    @Operation(summary = "The section as it was at a revision")
    @APIResponse(
            responseCode = "200",
            description = "The section at that revision",
            content = @Content(schema = @Schema(implementation = SectionDocument.class)))
    @APIResponse(responseCode = "404", description = "No such revision")
    public Response revision(
            @RestPath String edition, @RestPath String country, @RestPath String section, @RestPath int revision) {
        SectionAddress address = addresses.resolve(edition, country, section);
        return SectionResponses.answer(
                Response.ok(),
                ledger.revision(address, revision).orElseThrow(() -> SectionProblems.noRevision(address, revision)));
    }

    private Response revise(
            SectionAddress address,
            Precondition precondition,
            Function<SectionContent, EditedSection> edit,
            UriInfo uri) {
        return SectionResponses.of(ledger.revise(address, precondition, editor.origin(), edit), uri.getAbsolutePath());
    }
}
