package org.pamir.ingest.deadletter;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

/** What consumers could not take. */
@Path("/api/dead-letters")
@Tag(name = "Recovery")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {

    private static final int MOST = 200;

    private final Letters letters;
    private final Editor editor;

    DeadLetterResource(Letters letters, Editor editor) {
        this.letters = letters;
        this.editor = editor;
    }

    @GET
    @Operation(summary = "What consumers could not take, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page, without contents",
            content = @Content(schema = @Schema(implementation = DeadLetterList.class)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be used")
    @LetterResponses
    public DeadLetterList list(
            @Parameter(description = "waiting, replayed or discarded") @QueryParam("state") String state,
            @Parameter(description = "Such as scoring-service") @QueryParam("consumer") String consumer,
            @Parameter(description = "A topic, or the topic of its dead letters") @QueryParam("topic") String topic,
            @Parameter(description = "Only those with smaller ids")
                    @QueryParam("before")
                    @DefaultValue("" + Long.MAX_VALUE)
                    long before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        editor.requireEverywhere(Right.OPERATE);
        if (limit < 1 || limit > MOST) {
            throw Problems.badParameter("limit", "1 to " + MOST);
        }
        LetterFilter filter = new LetterFilter(state(state), storable(consumer), storable(topic));
        return DeadLetterList.of(letters.count(filter), letters.page(filter, before, limit), limit);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "A dead letter, with its content and its history",
            description = "Bytes that are no text are in base64; of the value, everything that is not JSON.")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content = @Content(schema = @Schema(implementation = DeadLetterDocument.class)))
    @APIResponse(responseCode = "404", description = "No such letter")
    @LetterResponses
    public DeadLetterDocument get(@RestPath long id) {
        editor.requireEverywhere(Right.OPERATE);
        DeadLetter letter = letters.find(id).orElseThrow(LetterProblems::unknown);
        return DeadLetterDocument.of(letter, letters.content(id), letters.history(id));
    }

    private static LetterState state(String word) {
        return word == null
                ? null
                : LetterState.of(word)
                        .orElseThrow(() -> Problems.badParameter("state", "waiting, replayed or discarded"));
    }

    private static String storable(String text) {
        return text == null ? null : text.replace("\0", "");
    }
}
