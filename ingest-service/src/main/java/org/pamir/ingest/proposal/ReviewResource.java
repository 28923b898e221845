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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.section.JsonBody;

/** The steps of a proposal. Each needs If-Match, and may bring a comment. */
@Path("/api/proposals")
@Tag(name = "Proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReviewResource {

    private static final Instant LATEST =
            OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();

    private final Proposals proposals;
    private final Reviewing reviewing;
    private final Publishing publishing;
    private final Editor editor;

    ReviewResource(Proposals proposals, Reviewing reviewing, Publishing publishing, Editor editor) {
        this.proposals = proposals;
        this.reviewing = reviewing;
        this.publishing = publishing;
        this.editor = editor;
    }

    @POST
    @Path("{id}/submit")
    @Operation(summary = "Hand it in for review", description = "By its author, from draft or changes_requested")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProposalEdit.Step.class)))
    @ProposalResponses
    public Response submit(
            @RestPath long id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Content-Encoding") String encoding,
            InputStream body)
            throws IOException {
        return step(id, Command.SUBMIT, ifMatch, encoding, body);
    }

    @POST
    @Path("{id}/revise")
    @Operation(
            summary = "Take it back to work on it",
            description = "By its author, from in_review or approved; an approval is void then")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProposalEdit.Step.class)))
    @ProposalResponses
    public Response revise(
            @RestPath long id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Content-Encoding") String encoding,
            InputStream body)
            throws IOException {
        return step(id, Command.REVISE, ifMatch, encoding, body);
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Give it up", description = "By its author")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProposalEdit.Step.class)))
    @ProposalResponses
    public Response withdraw(
            @RestPath long id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Content-Encoding") String encoding,
            InputStream body)
            throws IOException {
        return step(id, Command.WITHDRAW, ifMatch, encoding, body);
    }

    @POST
    @Path("{id}/approve")
    @Operation(summary = "Find it good", description = "By a reviewer who is not its author")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProposalEdit.Step.class)))
    @ProposalResponses
    public Response approve(
            @RestPath long id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Content-Encoding") String encoding,
            InputStream body)
            throws IOException {
        return step(id, Command.APPROVE, ifMatch, encoding, body);
    }

    @POST
    @Path("{id}/request-changes")
    @Operation(
            summary = "Ask the author for changes",
            description = "By a reviewer who is not its author, with a comment; takes an approval back as well")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProposalEdit.Step.class)))
    @ProposalResponses
    public Response requestChanges(
            @RestPath long id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Content-Encoding") String encoding,
            InputStream body)
            throws IOException {
        return step(id, Command.REQUEST_CHANGES, ifMatch, encoding, body);
    }

    @POST
    @Path("{id}/publish")
    @Operation(
            summary = "Bring all its sections into the ledger, at once",
            description = "Merged with what was published meanwhile; where that is not clean, or warnings wait for an "
                    + "answer, nothing is written. An unapproved one only with the right to publish, and where the "
                    + "settings demand no review.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProposalEdit.Step.class)))
    @ProposalResponses
    public Response publish(
            @RestPath long id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Content-Encoding") String encoding,
            InputStream body)
            throws IOException {
        Actor actor = allowed(id, Command.PUBLISH);
        IntPredicate seen = ProposalResource.seen(ifMatch);
        return ProposalResource.answer(publishing.publish(id, seen, comment(encoding, body), actor));
    }

    @PUT
    @Path("{id}/publish-at")
    @Operation(summary = "Say when to publish it", description = "For an approved one. Null: not by itself.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProposalEdit.Hour.class)))
    @ProposalResponses
    public Response schedule(
            @RestPath long id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Content-Encoding") String encoding,
            InputStream body)
            throws IOException {
        Actor actor = allowed(id, Command.SCHEDULE);
        IntPredicate seen = ProposalResource.seenIfGiven(ifMatch);
        StrictBody json = StrictBody.of(JsonBody.demand(body, encoding), Set.of("at"));
        Optional<Instant> at = json.text("at").map(text -> instant(json, text));
        if (!json.json().has("at")) {
            json.violated("/at", "required: an instant, or null");
        }
        json.refuseIfViolated();
        return ProposalResource.answer(reviewing.schedule(id, seen, at, actor));
    }

    private Response step(long id, Command step, String ifMatch, String encoding, InputStream body) throws IOException {
        Actor actor = allowed(id, step);
        IntPredicate seen = ProposalResource.seen(ifMatch);
        return ProposalResource.answer(reviewing.take(id, step, seen, comment(encoding, body), actor));
    }

    /** Whoever may not do it learns nothing about it from how a request is refused. */
    private Actor allowed(long id, Command command) {
        Actor actor = Actor.of(editor);
        proposals.find(id, command, actor).orElseThrow(ProposalProblems::of);
        return actor;
    }

    private static Optional<String> comment(String encoding, InputStream body) throws IOException {
        StrictBody json = StrictBody.optional(body, encoding, Set.of("comment"));
        Optional<String> comment = json.text("comment");
        json.refuseIfViolated();
        return comment;
    }

    private static Instant instant(StrictBody json, String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (instant.isAfter(Instant.EPOCH) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeParseException e) {
            // Told below, as every other value that is none.
        }
        json.violated("/at", "not an instant, such as 2026-01-31T06:00:00Z");
        return Instant.EPOCH;
    }
}
