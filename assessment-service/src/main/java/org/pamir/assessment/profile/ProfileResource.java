package org.pamir.assessment.profile;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.pamir.contract.methodology.Section;

/** The profile of a country in an edition. */
@Path("/api/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class ProfileResource {

    private final StandingsReader reader;
    private final SectionStore sections;
    private final CurrentVersionStore versions;
    private final VersionWaits waits;
    private final WaitConfig config;

    ProfileResource(
            StandingsReader reader,
            SectionStore sections,
            CurrentVersionStore versions,
            VersionWaits waits,
            WaitConfig config) {
        this.reader = reader;
        this.sections = sections;
        this.versions = versions;
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

    private record Asked(Methodology methodology, Country country, Optional<Instant> asOf, String ifNoneMatch) {
        AssessmentKey key() {
            return new AssessmentKey(methodology.edition(), country.code());
        }
    }

    @GET
    @Path("/{edition}/countries/{country}")
    @Blocking
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
    public Uni<Response> profile(
            @PathParam("edition") String editionCode,
            @PathParam("country") String countryCode,
            @QueryParam("as_of") @Parameter(description = "An instant: the state then") String asOfText,
            @QueryParam("min_version") @Parameter(description = "Answer with this version or a later one, else 202")
                    String minVersionText,
            @HeaderParam("Prefer") @Parameter(description = "wait=2: wait so many seconds for min_version")
                    List<String> prefer,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Methodology methodology = PathNames.edition(editionCode);
        Country country = PathNames.country(countryCode);
        QueryParameters query = new QueryParameters();
        Optional<Instant> asOf = query.instant("as_of", asOfText);
        Optional<Long> minVersion = query.number("min_version", minVersionText, 0, Long.MAX_VALUE);
        if (asOf.isPresent() && minVersion.isPresent()) {
            query.refuse("min_version", "the past has the versions that it has: not together with as_of");
        }
        query.check();
        Asked asked = new Asked(methodology, country, asOf, ifNoneMatch);
        if (minVersion.isEmpty() || versions.version(asked.key()) >= minVersion.get()) {
            return Uni.createFrom().item(profile(asked));
        }
        Optional<Duration> wait = Preference.wait(prefer).map(this::shortened);
        return wait.isEmpty()
                ? Uni.createFrom().item(notYet(asked, minVersion.get()))
                : afterWait(asked, minVersion.get(), wait.get());
    }

    private Uni<Response> afterWait(Asked asked, long minVersion, Duration wait) {
        return Uni.createFrom()
                .completionStage(waits.reached(asked.key(), minVersion, wait))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(reached -> reached ? profile(asked) : notYet(asked, minVersion))
                .map(answer -> Response.fromResponse(answer)
                        .header("Preference-Applied", "wait=" + wait.toSeconds())
                        .build());
    }

    private Duration shortened(Duration wait) {
        return wait.compareTo(config.atMost()) < 0 ? wait : config.atMost();
    }

    private Response profile(Asked asked) {
        Standings standings = reader.standings(asked.methodology, asked.asOf);
        ScorecardComputed scorecard = standings
                .scorecard(asked.country.code())
                .orElseThrow(() -> Problems.noAssessment(asked.country.name() + " had no assessment in the edition "
                        + standings.edition()
                        + asked.asOf.map(instant -> " at " + instant).orElse(" yet") + "."));
        EntityTag tag = new EntityTag(scorecard.version());
        if (tag.isIn(asked.ifNoneMatch)) {
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        List<String> codes =
                standings.methodology().sections().stream().map(Section::code).toList();
        return Response.ok(ProfileAnswer.of(
                        standings,
                        asked.country,
                        scorecard,
                        sections.sections(asked.key(), scorecard.version(), codes)))
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    private Response notYet(Asked asked, long minVersion) {
        AssessmentKey key = asked.key();
        return Response.accepted(new NotYet(key.edition(), key.country(), versions.version(key), minVersion))
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }
}
