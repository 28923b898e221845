package org.pamir.assessment.webhook;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.pamir.assessment.request.QueryParameters;

/** What was sent, and sending it again. */
@Path("/api/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@SecurityRequirement(name = "consumer")
@APIResponse(responseCode = "401", description = "No key, or one that nobody has")
@APIResponse(responseCode = "404", description = "You have no such webhook or delivery, or webhooks are off here")
public class DeliveriesResource {

    private static final long LONGEST_PAGE = 200;
    private static final long USUAL_PAGE = 50;
    private static final List<String> STATES = List.of("waiting", "delivered", "failed");

    private final Consumers consumers;
    private final Subscriptions subscriptions;
    private final Replay replay;
    private final DeliveryLogStore deliveries;
    private final Clock clock;

    DeliveriesResource(
            Consumers consumers, Subscriptions subscriptions, Replay replay, DeliveryLogStore deliveries, Clock clock) {
        this.consumers = consumers;
        this.subscriptions = subscriptions;
        this.replay = replay;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Schema(name = "WebhookDeliveries")
    record Answer(
            @Schema(description = "The newest first") List<DeliveryAnswer> deliveries,

            @Schema(description = "What to ask for as 'before' to get the next page; null at the end")
            Long nextBefore) {}

    @GET
    @Path("/deliveries")
    @Operation(
            summary = "The log of deliveries",
            description =
                    "Every attempt with its answer. Finished deliveries are forgotten after 30 days, unless the operator has"
                            + " set otherwise.")
    public Answer deliveries(
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            @QueryParam("state") @Parameter(description = "waiting, delivered or failed") String stateText,
            @QueryParam("limit") @Parameter(description = "1 to 200; 50 where it is left out") String limitText,
            @QueryParam("before") @Parameter(description = "Only deliveries with an id below this one")
                    String beforeText) {
        String consumer = consumer(headers);
        QueryParameters query = new QueryParameters();
        Optional<String> state = query.oneOf("state", stateText, STATES);
        int limit = query.number("limit", limitText, 1, LONGEST_PAGE)
                .orElse(USUAL_PAGE)
                .intValue();
        long before = query.number("before", beforeText, 1, Long.MAX_VALUE).orElse(Long.MAX_VALUE);
        query.check();
        List<DeliveryAnswer> page =
                deliveries.page(subscriptions.find(consumer, id).id(), state, before, limit);
        return new Answer(
                page,
                page.size() < limit ? null : (Long) page.get(page.size() - 1).id());
    }

    @POST
    @Path("/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send again from a place in the log on",
            description = "Every event after it that passes the filter, in order, with the webhook-id that it had.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReplayBody.Wanted.class)))
    @APIResponse(
            responseCode = "202",
            description = "It goes on from there",
            content = @Content(schema = @Schema(implementation = SubscriptionAnswer.class)))
    @APIResponse(responseCode = "400", description = "The body cannot be read")
    @APIResponse(responseCode = "410", description = "What followed is not kept any more")
    @APIResponse(responseCode = "422", description = "Not a place in the log up to where this webhook has come")
    public RestResponse<SubscriptionAnswer> replay(
            @Context HttpHeaders headers, @PathParam("id") String id, byte[] body) {
        String consumer = consumer(headers);
        Subscription back = replay.from(consumer, id, ReplayBody.read(body));
        return RestResponse.accepted(SubscriptionAnswer.of(back, clock.instant()));
    }

    @POST
    @Path("/deliveries/{delivery}/retry")
    @Operation(
            summary = "Send one delivery again",
            description =
                    "Now, whatever became of it, with a full number of attempts. A verification is asked for anew instead.")
    @APIResponse(responseCode = "202", description = "On its way")
    public RestResponse<Void> retry(
            @Context HttpHeaders headers, @PathParam("id") String id, @PathParam("delivery") String delivery) {
        replay.again(consumer(headers), id, delivery);
        return RestResponse.accepted();
    }

    private String consumer(HttpHeaders headers) {
        return consumers.demand(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }
}
