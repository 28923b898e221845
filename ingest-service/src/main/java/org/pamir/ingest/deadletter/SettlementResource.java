package org.pamir.ingest.deadletter;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.section.JsonBody;

/** Dead letters are given to their consumers again, or forgotten. */
@Path("/api/dead-letters")
@Tag(name = "Recovery")
@Produces(MediaType.APPLICATION_JSON)
public class SettlementResource {

    private final Settling settling;
    private final ManySettlements many;
    private final Editor editor;

    SettlementResource(Settling settling, ManySettlements many, Editor editor) {
        this.settling = settling;
        this.many = many;
        this.editor = editor;
    }

    @POST
    @Path("{id}/replay")
    @Operation(
            summary = "Give a letter to its consumer again",
            description = "To the one that could not take it, and to nobody else. If it cannot take it now either, "
                    + "the record comes back as a new letter, and this one says so.")
    @APIResponse(
            responseCode = "200",
            description = "The letter, on its way",
            content = @Content(schema = @Schema(implementation = DeadLetterDocument.class)))
    @APIResponse(responseCode = "404", description = "No such letter")
    @APIResponse(
            responseCode = "409",
            description = "Discarded, come back as another letter, or without content or origin")
    @APIResponse(responseCode = "503", description = "The broker is away: nothing was done")
    @LetterResponses
    public DeadLetterDocument replay(@RestPath long id) {
        editor.requireEverywhere(Right.OPERATE);
        return settled(sent(() -> settling.replay(List.of(id), editor.origin())));
    }

    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say that a letter may be forgotten",
            description = "It is kept, and says who said so and why.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SettlementBody.Discard.class)))
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content = @Content(schema = @Schema(implementation = DeadLetterDocument.class)))
    @APIResponse(responseCode = "404", description = "No such letter")
    @APIResponse(responseCode = "409", description = "Discarded before")
    @APIResponse(responseCode = "422", description = "The body breaks rules: all of them in errors")
    @LetterResponses
    public DeadLetterDocument discard(
            @RestPath long id, @HeaderParam("Content-Encoding") String encoding, InputStream body) throws IOException {
        editor.requireEverywhere(Right.OPERATE);
        SettlementBody wish = SettlementBody.discard(JsonBody.demand(body, encoding));
        return settled(settling.discard(List.of(id), wish.message(), editor.origin()));
    }

    @POST
    @Path("replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give all waiting letters of a filter to their consumers again",
            description = "Only if they are as many as expected: nobody replays what they have not seen.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SettlementBody.ReplayMany.class)))
    @APIResponse(
            responseCode = "200",
            description = "How many are on their way",
            content = @Content(schema = @Schema(implementation = SettledDocument.class)))
    @APIResponse(responseCode = "409", description = "There is another number of letters: nothing was done")
    @APIResponse(responseCode = "422", description = "The body breaks rules: all of them in errors")
    @APIResponse(responseCode = "503", description = "The broker went away: what was not replayed is waiting still")
    @LetterResponses
    public SettledDocument replayMany(@HeaderParam("Content-Encoding") String encoding, InputStream body)
            throws IOException {
        editor.requireEverywhere(Right.OPERATE);
        SettlementBody wish = SettlementBody.replayMany(JsonBody.demand(body, encoding));
        return settled(sent(() -> many.replay(wish.consumer(), wish.topic(), wish.expected(), editor.origin())));
    }

    @POST
    @Path("discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say that all waiting letters of a filter may be forgotten")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SettlementBody.DiscardMany.class)))
    @APIResponse(
            responseCode = "200",
            description = "How many it were",
            content = @Content(schema = @Schema(implementation = SettledDocument.class)))
    @APIResponse(responseCode = "409", description = "There is another number of letters: nothing was done")
    @APIResponse(responseCode = "422", description = "The body breaks rules: all of them in errors")
    @LetterResponses
    public SettledDocument discardMany(@HeaderParam("Content-Encoding") String encoding, InputStream body)
            throws IOException {
        editor.requireEverywhere(Right.OPERATE);
        SettlementBody wish = SettlementBody.discardMany(JsonBody.demand(body, encoding));
        return settled(many.discard(wish.consumer(), wish.topic(), wish.expected(), wish.message(), editor.origin()));
    }

    private static <T> T sent(Supplier<T> replay) {
        try {
            return replay.get();
        } catch (BrokerAwayException e) {
            throw LetterProblems.brokerAway();
        }
    }

    private static DeadLetterDocument settled(List<Settlement> settlements) {
        if (settlements.get(0) instanceof Settlement.Done done) {
            return DeadLetterDocument.of(done.letter());
        }
        throw LetterProblems.of(settlements.get(0));
    }

    private static SettledDocument settled(ManySettlements.Outcome outcome) {
        if (outcome instanceof ManySettlements.Outcome.Done done) {
            return new SettledDocument(done.settled(), done.skipped());
        }
        throw LetterProblems.otherNumber(((ManySettlements.Outcome.OtherNumber) outcome).found());
    }
}
