package org.pamir.ingest.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.problem.Problems;
import org.pamir.ingest.section.JsonBody;

/** The sections of a proposal: save them, see what publishing would make of them, settle what is in the way. */
@Path("/api/proposals")
@Tag(name = "Proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProposedSectionResource {

    private final Proposals proposals;
    private final Drafting drafting;
    private final Settling settling;
    private final Editor editor;

    ProposedSectionResource(Proposals proposals, Drafting drafting, Settling settling, Editor editor) {
        this.proposals = proposals;
        this.drafting = drafting;
        this.settling = settling;
        this.editor = editor;
    }

    @PUT
    @Path("{id}/sections/{section}")
    @Operation(
            summary = "Save a draft of a section",
            description = "By the author, in draft or changes_requested. Made on an older draft than the last, it is "
                    + "merged with it; where both changed the same place: 409, with mine, theirs and both merged.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProposalEdit.Draft.class)))
    @ProposalResponses
    public Response save(
            @RestPath long id,
            @RestPath String section,
            @HeaderParam("Content-Encoding") String encoding,
            InputStream body)
            throws IOException {
        Actor actor = Actor.of(editor);
        Methodology methodology = methodology(visible(id, Command.EDIT, actor));
        Section known = methodology.section(section).orElseThrow(() -> Problems.unknown("section", section));
        JsonNode json = JsonBody.demand(body, encoding);
        return ProposalResource.answer(drafting.save(id, ProposalBody.saved(methodology, known, json), actor));
    }

    @DELETE
    @Path("{id}/sections/{section}")
    @Operation(summary = "Take a section out", description = "By the author, in draft or changes_requested")
    @ProposalResponses
    public Response remove(@RestPath long id, @RestPath String section, @HeaderParam("If-Match") String ifMatch) {
        Actor actor = Actor.of(editor);
        visible(id, Command.EDIT, actor);
        return ProposalResource.answer(drafting.remove(id, ProposalResource.seenIfGiven(ifMatch), section, actor));
    }

    @GET
    @Path("{id}/merge")
    @Operation(
            summary = "What publishing would write now, section by section",
            description = "The proposal's drafts merged three-way with the ledger's current revisions")
    @APIResponse(
            responseCode = "200",
            description = "By section",
            content = @Content(schema = @Schema(implementation = MergeList.class)))
    @APIResponse(responseCode = "401", description = "Nobody is logged in")
    @APIResponse(responseCode = "403", description = "The caller may not see drafts of this assessment")
    @APIResponse(responseCode = "404", description = "No such proposal")
    public MergeList merge(@RestPath long id) {
        return new MergeList(MergeDocument.of(proposals.merge(visible(id, Command.COMMENT, Actor.of(editor)))));
    }

    @POST
    @Path("{id}/settle")
    @Operation(
            summary = "Put a section on the current revision",
            description = "By the author, with the content that they settled on. An approved proposal goes back to "
                    + "in_review.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProposalEdit.Settled.class)))
    @ProposalResponses
    public Response settle(@RestPath long id, @HeaderParam("Content-Encoding") String encoding, InputStream body)
            throws IOException {
        Actor actor = Actor.of(editor);
        Methodology methodology = methodology(visible(id, Command.SETTLE, actor));
        JsonNode json = JsonBody.demand(body, encoding);
        return ProposalResource.answer(settling.settle(id, ProposalBody.settlement(methodology, json), actor));
    }

    private Proposal visible(long id, Command command, Actor actor) {
        return proposals
                .find(id, command, actor)
                .orElseThrow(ProposalProblems::of)
                .proposal();
    }

    private static Methodology methodology(Proposal proposal) {
        return Bases.methodology(proposal.assessment());
    }
}
