package org.pamir.assessment.stream;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pamir.assessment.log.Cursor;
import org.pamir.assessment.log.EventFilter;
import org.pamir.assessment.request.Problems;
import org.pamir.assessment.request.QueryParameters;

/** Everything that changes, as it changes. */
@Path("/api/events")
@Tag(name = "Events")
public class EventsResource {

    private static final String SSE = "text/event-stream";
    private static final String LINES = "application/x-ndjson";
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final StreamBegin begin;
    private final Clients clients;
    private final StreamConfig config;

    EventsResource(StreamBegin begin, Clients clients, StreamConfig config) {
        this.begin = begin;
        this.clients = clients;
        this.config = config;
    }

    /** The query; each filter may be given several times, or with commas. */
    public static class Asked {

        @QueryParam("edition")
        @Parameter(description = "Of these editions only; given several times or with commas, as all filters")
        List<String> edition;

        @QueryParam("country")
        @Parameter(description = "Of these countries only: ISO 3166-1 alpha-3")
        List<String> country;

        @QueryParam("region")
        @Parameter(description = "Of countries in these regions only, as the event's edition has them")
        List<String> region;

        @QueryParam("measure")
        @Parameter(
                description =
                        "Movements of the value, the band or a rank of these measures, and sections and scorecards"
                                + " for which a section was revised that has an indicator under one of them")
        List<String> measure;

        @QueryParam("type")
        @Parameter(description = "Of these types only: section, scorecard, movement")
        List<String> type;

        @QueryParam("since")
        @Parameter(description = "An instant: only what happened then or later, beginning with what was logged already")
        String since;

        @HeaderParam(LAST_EVENT_ID)
        @Parameter(description = "Go on right after this event; comes before since and last_event_id")
        String header;

        @QueryParam("last_event_id")
        @Parameter(description = "As the header, for the first request of a browser")
        String lastEventId;

        @QueryParam("canary")
        @Parameter(description = "true: also regular canary events, with the time and how far the stream is")
        String canary;
    }

    @GET
    @Produces({SSE, LINES})
    @Blocking
    @Operation(
            summary = "Follow what changes",
            description =
                    "Sections, scorecards and movements in the order in which readers could see them, each once, as"
                            + " server-sent events (id, event, data) or as lines of JSON with the same three members. Begins now,"
                            + " or at since, or right after the id that was read last, on any replica. A connection is closed from"
                            + " time to time; go on with the last id. An event resync says that the stream cannot go on by itself,"
                            + " and from where it can.")
    @APIResponse(
            responseCode = "200",
            description = "A stream without an end",
            content = {@Content(mediaType = SSE), @Content(mediaType = LINES)})
    @APIResponse(
            responseCode = "410",
            description = "What follows the id or the instant is not kept any more; the problem says how to go on",
            content = @Content(mediaType = "application/problem+json"))
    public Uni<Response> events(@BeanParam Asked asked, @Context Request request, @Context RoutingContext routing) {
        Format format = format(request);
        Subscription subscription = subscription(asked, format);
        if (routing.request().method().equals(HttpMethod.HEAD)) {
            return Uni.createFrom().item(Response.ok().type(format.mediaType()).build());
        }
        return clients.admit(subscription, routing, Vertx.currentContext())
                .map(ended -> Uni.createFrom()
                        .completionStage(ended)
                        .map(over -> Response.ok().build()))
                .orElseGet(() -> Uni.createFrom().item(full()));
    }

    private Subscription subscription(Asked asked, Format format) {
        QueryParameters query = new QueryParameters();
        EventFilter filter = EventFilter.read(
                Map.of(
                        EventFilter.EDITION, asked.edition,
                        EventFilter.COUNTRY, asked.country,
                        EventFilter.REGION, asked.region,
                        EventFilter.MEASURE, asked.measure,
                        EventFilter.TYPE, asked.type),
                query::refuse);
        Optional<Instant> since = query.instant("since", asked.since);
        boolean canary = query.oneOf("canary", asked.canary, List.of("true", "false"))
                .filter("true"::equals)
                .isPresent();
        Cursor cursor = asked.header != null
                ? begin.after(query, LAST_EVENT_ID, Optional.of(asked.header), since)
                : begin.after(query, "last_event_id", Optional.ofNullable(asked.lastEventId), since);
        return new Subscription(format, cursor, filter, since.orElse(null), canary);
    }

    private static Format format(Request request) {
        Variant chosen = request.selectVariant(Variant.mediaTypes(MediaType.valueOf(SSE), MediaType.valueOf(LINES))
                .build());
        return chosen != null && chosen.getMediaType().toString().equals(LINES)
                ? Format.LINES
                : Format.SERVER_SENT_EVENTS;
    }

    /** Not thrown: that would be logged as an error, each time. */
    private Response full() {
        return Problems.busy("As many clients follow the events as this replica can serve.", config.retry())
                .toResponse();
    }
}
