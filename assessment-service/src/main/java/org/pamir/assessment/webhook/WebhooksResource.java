package org.pamir.assessment.webhook;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.pamir.assessment.webhook.address.Addresses;

/** The subscriptions of whoever asks. */
@Path("/api/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Webhooks",
        description =
                "Events are posted to your address, signed by the Standard Webhooks specification. The operator gives keys.")
@SecurityScheme(securitySchemeName = "consumer", type = SecuritySchemeType.HTTP, scheme = "bearer")
@SecurityRequirement(name = "consumer")
@APIResponse(responseCode = "401", description = "No key, or one that nobody has")
@APIResponse(responseCode = "404", description = "You have no such webhook, or webhooks are off here")
public class WebhooksResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Consumers consumers;
    private final Subscriptions subscriptions;
    private final Addresses addresses;
    private final WebhookConfig config;
    private final Clock clock;

    WebhooksResource(
            Consumers consumers, Subscriptions subscriptions, Addresses addresses, WebhookConfig config, Clock clock) {
        this.consumers = consumers;
        this.subscriptions = subscriptions;
        this.addresses = addresses;
        this.config = config;
        this.clock = clock;
    }

    @Schema(name = "Webhooks")
    record Answer(@Schema(description = "The oldest first") List<SubscriptionAnswer> webhooks) {}

    @GET
    @Operation(summary = "Your webhooks")
    public Answer all(@Context HttpHeaders headers) {
        return new Answer(
                subscriptions.all(consumer(headers)).stream().map(this::answer).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Subscribe",
            description = "Begins with the next event. The answer shows the signing secret, once. A challenge"
                    + " (webhook.verification) is sent right away, and again when you ask for it; nothing else is before your"
                    + " receiver has repeated the challenge, as text or as {\"challenge\": ...}.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SubscriptionBody.Wanted.class)))
    @APIResponse(
            responseCode = "201",
            description = "Pending until it is verified",
            content = @Content(schema = @Schema(implementation = SubscriptionAnswer.class)))
    @APIResponse(responseCode = "400", description = "The body cannot be read")
    @APIResponse(responseCode = "409", description = "There are as many as may be")
    @APIResponse(responseCode = "422", description = "An address or a filter that cannot be: all of it in errors")
    public RestResponse<SubscriptionAnswer> create(@Context HttpHeaders headers, @Context UriInfo uri, byte[] body) {
        String consumer = consumer(headers);
        SubscriptionBody wanted = SubscriptionBody.forNew(body, config.allowHttp(), addresses);
        SubscriptionAnswer answer = answer(subscriptions.create(consumer, wanted));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, answer)
                .location(uri.getAbsolutePathBuilder().path(answer.id()).build())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A webhook")
    public SubscriptionAnswer one(@Context HttpHeaders headers, @PathParam("id") String id) {
        return answer(subscriptions.find(consumer(headers), id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, MERGE_PATCH})
    @Operation(summary = "Change a webhook, pause it, or go on")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SubscriptionBody.Change.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = SubscriptionAnswer.class)))
    @APIResponse(responseCode = "400", description = "The body cannot be read")
    @APIResponse(responseCode = "409", description = "It has to be verified first")
    @APIResponse(responseCode = "422", description = "An address or a filter that cannot be: all of it in errors")
    public SubscriptionAnswer change(@Context HttpHeaders headers, @PathParam("id") String id, byte[] body) {
        String consumer = consumer(headers);
        subscriptions.find(consumer, id);
        SubscriptionBody wanted = SubscriptionBody.forChange(body, config.allowHttp(), addresses);
        return answer(subscriptions.change(consumer, id, wanted));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Unsubscribe", description = "Its log of deliveries goes with it.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@Context HttpHeaders headers, @PathParam("id") String id) {
        subscriptions.delete(consumer(headers), id);
    }

    @POST
    @Path("/{id}/verification")
    @Operation(
            summary = "Send a challenge",
            description =
                    "When the receiver has repeated it, the webhook is active. This is also the way back for one that was"
                            + " disabled. What the receiver answered is in the log of deliveries.")
    @APIResponse(
            responseCode = "202",
            description = "On its way",
            content = @Content(schema = @Schema(implementation = SubscriptionAnswer.class)))
    @APIResponse(responseCode = "409", description = "It is verified")
    public RestResponse<SubscriptionAnswer> verify(@Context HttpHeaders headers, @PathParam("id") String id) {
        return RestResponse.accepted(answer(subscriptions.verify(consumer(headers), id)));
    }

    @POST
    @Path("/{id}/secret")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Rotate the signing secret",
            description =
                    "The answer shows the new one, once. For a while deliveries carry a signature by each of the two.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RotationBody.Wanted.class)))
    @APIResponse(
            responseCode = "200",
            description = "With the new secret",
            content = @Content(schema = @Schema(implementation = SubscriptionAnswer.class)))
    @APIResponse(responseCode = "400", description = "The body cannot be read")
    @APIResponse(responseCode = "422", description = "Not such a time")
    public RestResponse<SubscriptionAnswer> rotate(
            @Context HttpHeaders headers, @PathParam("id") String id, byte[] body) {
        String consumer = consumer(headers);
        SubscriptionAnswer answer =
                answer(subscriptions.rotate(consumer, id, RotationBody.overlap(body, config.overlap())));
        return RestResponse.ResponseBuilder.ok(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private String consumer(HttpHeaders headers) {
        return consumers.demand(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }

    private SubscriptionAnswer answer(Subscription subscription) {
        return SubscriptionAnswer.of(subscription, clock.instant());
    }

    private SubscriptionAnswer answer(Subscriptions.WithSecret made) {
        return SubscriptionAnswer.of(made.subscription(), clock.instant(), made.secret());
    }
}
