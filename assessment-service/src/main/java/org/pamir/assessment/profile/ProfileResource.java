package org.pamir.assessment.profile;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pamir.assessment.request.PathNames;
import org.pamir.assessment.request.Problems;
import org.pamir.assessment.request.QueryParameters;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Methodology;

/** The profile of a country in an edition. */
@Path("/api/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class ProfileResource {

    private final StandingsReader reader;
    private final ProfileRoute route;
    private final Profiles profiles;
    private final VersionWaits waits;
    private final WaitConfig config;

    ProfileResource(
            StandingsReader reader, ProfileRoute route, Profiles profiles, VersionWaits waits, WaitConfig config) {
        this.reader = reader;
        this.route = route;
        this.profiles = profiles;
        this.waits = waits;
        this.config = config;
    }

    @Schema(name = "NotYet")
    record NotYet(
            String edition,
            String country,

            @Schema(description = "The version that there is; 0 for none")
            long version,

            long minVersion) {}

    private record Asked(Methodology methodology, Country country, String ifNoneMatch, Executor loop) {

        private AssessmentKey key() {
            return new AssessmentKey(methodology.edition(), country.code());
        }
    }

    @GET
    @Path("/{edition}/countries/{country}")
    @Operation(
            summary = "The profile of a country",
            description =
                    "All measures with their ranks, and the sections that they rest on. The ETag is the version of the"
                            + " assessment; ranks also move with the edits of other countries, so a 304 says nothing about them.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProfileAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "The version asked for is not there yet",
            content = @Content(schema = @Schema(implementation = NotYet.class)))
    @APIResponse(responseCode = "304", description = "Still the version named in If-None-Match")
    public CompletionStage<Response> profile(
            @PathParam("edition") String editionCode,
            @PathParam("country") String countryCode,
            @QueryParam("as_of") @Parameter(description = "An instant: the state then") String asOfText,
            @QueryParam("min_version") @Parameter(description = "Answer with this version or a later one, else 202")
                    String minVersionText,
            @HeaderParam("Prefer") @Parameter(description = "wait=2: wait so many seconds for min_version")
                    List<String> prefer,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Context RoutingContext request) {
        Methodology methodology = PathNames.edition(editionCode);
        Country country = PathNames.country(countryCode);
        QueryParameters query = new QueryParameters();
        Optional<Instant> asOf = query.instant("as_of", asOfText);
        Optional<Long> minVersion = query.number("min_version", minVersionText, 0, Long.MAX_VALUE);
        if (asOf.isPresent() && minVersion.isPresent()) {
            query.refuse("min_version", "the past has the versions that it has: not together with as_of");
        }
        query.check();
        Asked asked = new Asked(methodology, country, ifNoneMatch, eventLoop());
        if (asOf.isPresent()) {
            return CompletableFuture.supplyAsync(() -> past(asked, asOf.get()), workers());
        }
        return minVersion.isEmpty()
                ? route.look(request, methodology).thenCompose(standings -> present(asked, standings))
                : present(asked, minVersion.get(), Preference.wait(prefer).map(this::shortened));
    }

    private CompletionStage<Response> present(Asked asked, Standings standings) {
        long version = version(asked, standings);
        if (version == 0) {
            throw none(asked, "yet");
        }
        EntityTag tag = new EntityTag(version);
        return tag.isIn(asked.ifNoneMatch)
                ? CompletableFuture.completedFuture(notModified(tag))
                : profiles.now(standings, asked.country).thenApply(ProfileResource::ok);
    }

    private CompletionStage<Response> present(Asked asked, long minVersion, Optional<Duration> wait) {
        return reader.soon(asked.methodology, asked.loop).thenCompose(standings -> {
            long version = version(asked, standings);
            if (version >= minVersion) {
                return present(asked, standings);
            }
            return wait.isEmpty()
                    ? CompletableFuture.completedFuture(notYet(asked, version, minVersion))
                    : afterWait(asked, minVersion, wait.get());
        });
    }

    private CompletionStage<Response> afterWait(Asked asked, long minVersion, Duration wait) {
        return waits.reached(asked.key(), minVersion, wait)
                .thenCompose(reached -> reached.map(standings -> present(asked, standings))
                        .orElseGet(() -> present(asked, minVersion, Optional.empty())))
                .thenApply(answer -> Response.fromResponse(answer)
                        .header("Preference-Applied", "wait=" + wait.toSeconds())
                        .build());
    }

    private Response past(Asked asked, Instant instant) {
        Standings standings = reader.standings(asked.methodology, Optional.of(instant));
        long version = version(asked, standings);
        if (version == 0) {
            throw none(asked, "at " + instant);
        }
        EntityTag tag = new EntityTag(version);
        return tag.isIn(asked.ifNoneMatch) ? notModified(tag) : ok(profiles.render(standings, asked.country));
    }

    private Duration shortened(Duration wait) {
        return wait.compareTo(config.atMost()) < 0 ? wait : config.atMost();
    }

    private static long version(Asked asked, Standings standings) {
        return standings
                .scorecard(asked.country.code())
                .map(ScorecardComputed::version)
                .orElse(0L);
    }

    private static Executor eventLoop() {
        return ((ContextInternal) Vertx.currentContext()).nettyEventLoop();
    }

    private static Executor workers() {
        return Infrastructure.getDefaultWorkerPool();
    }

    private static Response ok(Rendered profile) {
        return Response.ok(profile.json().getBytes())
                .header(HttpHeaders.ETAG, new EntityTag(profile.version()))
                .build();
    }

    private static Response notModified(EntityTag tag) {
        return Response.notModified().header(HttpHeaders.ETAG, tag).build();
    }

    private static HttpProblem none(Asked asked, String when) {
        return Problems.noAssessment("%s had no assessment in the edition %s %s."
                .formatted(asked.country.name(), asked.methodology.edition(), when));
    }

    private static Response notYet(Asked asked, long version, long minVersion) {
        AssessmentKey key = asked.key();
        return Response.accepted(new NotYet(key.edition(), key.country(), version, minVersion))
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }
}
