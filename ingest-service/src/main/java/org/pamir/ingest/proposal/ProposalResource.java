package org.pamir.ingest.proposal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.problem.Problems;
import org.pamir.ingest.section.EntityTags;
import org.pamir.ingest.section.JsonBody;

/** Proposals: find them, begin them, say what they are about. */
@Path("/api/proposals")
@Tag(name = "Proposals")
@Produces(MediaType.APPLICATION_JSON)
public class ProposalResource {

    /** A new proposal may bring as much as so many sections at their largest. */
    private static final int SECTIONS_AT_ONCE = 8;

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Proposals proposals;
    private final Drafting drafting;
    private final Editor editor;

    ProposalResource(Proposals proposals, Drafting drafting, Editor editor) {
        this.proposals = proposals;
        this.drafting = drafting;
        this.editor = editor;
    }

    @GET
    @Operation(summary = "Proposals, newest first, of the assessments whose drafts the caller may see")
    @APIResponse(
            responseCode = "200",
            description = "A page of them, without their content",
            content = @Content(schema = @Schema(implementation = ProposalList.class)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be used")
    @APIResponse(responseCode = "401", description = "Nobody is logged in")
    public ProposalList list(
            @RestQuery String state,
            @RestQuery String edition,
            @RestQuery String country,
            @RestQuery String author,
            @Parameter(
                            description = "Only those whose next step is the caller's",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @RestQuery("waiting_for_me")
                    String waitingForMe,
            @Parameter(description = "Only ids below this one: the last of the page before") @RestQuery Long before,
            @RestQuery @DefaultValue("50") int limit) {
        editor.requireSomewhere(Right.READ_DRAFTS);
        if (limit < 1 || limit > Query.LARGEST_PAGE) {
            throw Problems.badParameter("limit", "1 to " + Query.LARGEST_PAGE);
        }
        Query query = new Query(
                Optional.ofNullable(state)
                        .map(word -> State.of(word)
                                .orElseThrow(() -> Problems.badParameter("state", "a state, such as in_review"))),
                Optional.ofNullable(edition),
                Optional.ofNullable(country),
                Optional.ofNullable(author),
                flag(waitingForMe),
                before == null ? Long.MAX_VALUE : before,
                limit);
        return ProposalList.of(proposals.list(query, Actor.of(editor)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begin a proposal", description = "Of the caller, in draft. Sections may come later.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProposalEdit.class)))
    @APIResponse(
            responseCode = "201",
            description = "The proposal; ETag is its version",
            content = @Content(schema = @Schema(implementation = ProposalDocument.class)))
    @APIResponse(responseCode = "400", description = "The body cannot be read")
    @APIResponse(responseCode = "401", description = "Nobody is logged in")
    @APIResponse(responseCode = "403", description = "The caller may not propose anything for this assessment")
    @APIResponse(responseCode = "413", description = "More than 512 KiB")
    @APIResponse(responseCode = "422", description = "The content breaks rules: all of them in errors")
    public Response create(@HeaderParam("Content-Encoding") String encoding, @Context UriInfo uri, InputStream body)
            throws IOException {
        editor.requireSomewhere(Right.PROPOSE);
        NewProposal wanted = ProposalBody.proposal(JsonBody.demand(body, encoding, SECTIONS_AT_ONCE));
        ProposalView view = drafting.create(wanted, Actor.of(editor)).orElseThrow(ProposalProblems::of);
        URI location = uri.getAbsolutePathBuilder()
                .path(Long.toString(view.proposal().id()))
                .build();
        return answer(Response.created(location), view);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A proposal with its sections, comments, warnings and answers")
    @APIResponse(
            responseCode = "200",
            description = "The proposal; ETag is its version",
            content = @Content(schema = @Schema(implementation = ProposalDocument.class)))
    @APIResponse(responseCode = "401", description = "Nobody is logged in")
    @APIResponse(responseCode = "403", description = "The caller may not see drafts of this assessment")
    @APIResponse(responseCode = "404", description = "No such proposal")
    public Response get(@RestPath long id) {
        return answer(proposals.find(id, Actor.of(editor)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Change title or message",
            description = "By the author, with If-Match; what is left out stays")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ProposalEdit.Name.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProposalEdit.Name.class))
            })
    @ProposalResponses
    public Response rename(
            @RestPath long id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Content-Encoding") String encoding,
            InputStream body)
            throws IOException {
        Actor actor = Actor.of(editor);
        proposals.find(id, Command.EDIT, actor).orElseThrow(ProposalProblems::of);
        IntPredicate seen = seen(ifMatch);
        StrictBody json = StrictBody.of(JsonBody.demand(body, encoding), Set.of("title", "message"));
        Optional<String> title = json.text("title");
        Optional<String> message = json.text("message");
        json.refuseIfViolated();
        return answer(drafting.rename(id, seen, title, message, actor));
    }

    static Response answer(Result result) {
        return answer(Response.ok(), result.orElseThrow(ProposalProblems::of));
    }

    static Response answer(Response.ResponseBuilder response, ProposalView view) {
        return response.entity(ProposalDocument.of(view))
                .header("ETag", EntityTags.of(view.proposal().version()))
                .build();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 428 where it is missing, 400 where it cannot be read */
    static IntPredicate seen(String ifMatch) {
        if (ifMatch == null) {
            throw ProposalProblems.preconditionRequired();
        }
        return EntityTags.parse(ifMatch).orElseThrow(ProposalProblems::malformedPrecondition)::matchStrongly;
    }

    /** Where another guard is in the body, this one may be left out. */
    static IntPredicate seenIfGiven(String ifMatch) {
        return ifMatch == null ? Changing.WHATEVER : seen(ifMatch);
    }

    private static boolean flag(String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.isEmpty() || value.equals("true")) {
            return true;
        }
        throw Problems.badParameter("waiting_for_me", "true or false");
    }
}
