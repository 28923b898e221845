package org.pamir.ingest.proposal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.section.JsonBody;

/** What is said about a proposal: comments, and answers to warnings. */
@Path("/api/proposals")
@Tag(name = "Proposals")
@Produces(MediaType.APPLICATION_JSON)
public class DiscussionResource {

    private final Proposals proposals;
    private final Discussing discussing;
    private final Editor editor;

    DiscussionResource(Proposals proposals, Discussing discussing, Editor editor) {
        this.proposals = proposals;
        this.discussing = discussing;
        this.editor = editor;
    }

    @POST
    @Path("{id}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Comment on it, on a section, or on an indicator")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProposalEdit.Remark.class)))
    @APIResponse(
            responseCode = "201",
            description = "The comment",
            content = @Content(schema = @Schema(implementation = CommentDocument.class)))
    @ProposalResponses
    public Response comment(@RestPath long id, @HeaderParam("Content-Encoding") String encoding, InputStream body)
            throws IOException {
        Actor actor = allowed(id, Command.COMMENT);
        StrictBody json = StrictBody.of(JsonBody.demand(body, encoding), Set.of("section", "indicator", "text"));
        Optional<String> section = json.text("section");
        Optional<String> indicator = json.text("indicator");
        String text = json.required("text");
        json.refuseIfViolated();
        ProposalView view =
                discussing.comment(id, section, indicator, text, actor).orElseThrow(ProposalProblems::of);
        return Response.status(Response.Status.CREATED)
                .entity(CommentDocument.of(view.comments().get(view.comments().size() - 1)))
                .build();
    }

    @POST
    @Path("{id}/comments/{comment}/resolve")
    @Operation(summary = "Mark a comment as dealt with")
    @ProposalResponses
    public Response resolve(@RestPath long id, @RestPath long comment) {
        return ProposalResource.answer(discussing.resolve(id, comment, Actor.of(editor)));
    }

    @POST
    @Path("{id}/comments/{comment}/reopen")
    @Operation(summary = "Take that back")
    @ProposalResponses
    public Response reopen(@RestPath long id, @RestPath long comment) {
        return ProposalResource.answer(discussing.reopen(id, comment, Actor.of(editor)));
    }

    @PUT
    @Path("{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answer a warning in writing",
            description = "By the author. It counts as long as the warning rests on the same inputs.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProposalEdit.Reply.class)))
    @ProposalResponses
    public Response answer(@RestPath long id, @HeaderParam("Content-Encoding") String encoding, InputStream body)
            throws IOException {
        Actor actor = allowed(id, Command.ANSWER);
        StrictBody json =
                StrictBody.of(JsonBody.demand(body, encoding), Set.of("rule", "section", "indicator", "text"));
        String rule = json.required("rule");
        String section = json.required("section");
        Optional<String> indicator = json.text("indicator");
        String text = json.required("text");
        json.refuseIfViolated();
        return ProposalResource.answer(discussing.answer(id, rule, section, indicator, text, actor));
    }

    private Actor allowed(long id, Command command) {
        Actor actor = Actor.of(editor);
        proposals.find(id, command, actor).orElseThrow(ProposalProblems::of);
        return actor;
    }
}
