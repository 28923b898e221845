package org.pamir.assessment.standings;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pamir.assessment.request.PathNames;
import org.pamir.assessment.request.QueryParameters;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Ranking;
import org.pamir.contract.standings.Scope;

/** The countries of an edition in the order of one measure. */
@Path("/api/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rankings and averages")
public class RankingResource {

    private final StandingsReader reader;

    RankingResource(StandingsReader reader) {
        this.reader = reader;
    }

    @Schema(name = "Ranking")
    record Answer(
            String edition,
            String measure,
            String scope,

            @Schema(description = "Highest value first; equal exact values share a rank and the next one skips")
            List<Place> ranking,

            @Schema(description = "Assessments in which an indicator under the measure is not scored yet")
            List<Unranked> notRanked) {}

    @Schema(name = "RankingPlace")
    record Place(
            int rank,

            @Schema(description = "How many others share the rank")
            int tiedWith,

            CountryAnswer country,
            BigDecimal value,
            String exact,
            String band) {}

    @Schema(name = "RankingUnranked")
    record Unranked(CountryAnswer country, int scored, int of, List<String> missing) {}

    @GET
    @Path("/{edition}/rankings/{measure}")
    @Operation(
            summary = "A ranking",
            description = "Ranked on exact values. Rank 1 is the highest value, for criminality and resilience alike.")
    public Answer ranking(
            @PathParam("edition") String editionCode,
            @PathParam("measure") String measureCode,
            @QueryParam("scope")
                    @Parameter(
                            description = "Among whom: world (where it is left out), continent:Asia,"
                                    + " region:Central Asia and the Caucasus")
                    String scopeText,
            @QueryParam("as_of") @Parameter(description = "An instant: the state then") String asOfText) {
        Methodology methodology = PathNames.edition(editionCode);
        Measure measure = PathNames.measure(methodology, measureCode);
        QueryParameters query = new QueryParameters();
        Optional<Instant> asOf = query.instant("as_of", asOfText);
        Optional<Scope> scope = Places.parse(scopeText == null ? "world" : scopeText, methodology.edition());
        if (scope.isEmpty()) {
            query.refuse("scope", "there are world, " + valid(methodology.edition()));
        }
        query.check();
        return answer(reader.standings(methodology, asOf), measure.code(), scope.orElseThrow());
    }

    private static Answer answer(Standings standings, String measure, Scope scope) {
        Ranking ranking = standings.ranking(measure, scope);
        List<Place> places = ranking.ranks().entrySet().stream()
                .map(entry -> place(standings, measure, entry.getKey(), entry.getValue()))
                .toList();
        List<Unranked> unranked = standings.countries().stream()
                .filter(country -> scope.contains(country, standings.edition()))
                .filter(country -> ranking.of(country.code()).isEmpty())
                .map(country -> unranked(standings, measure, country))
                .toList();
        return new Answer(standings.edition(), measure, scope.toString(), places, unranked);
    }

    private static Place place(Standings standings, String measure, String code, Rank rank) {
        MeasureValue value = standings.value(code, measure);
        Country country = Countries.all().byCode(code).orElseThrow();
        return new Place(
                rank.rank(),
                rank.tiedWith(),
                CountryAnswer.of(country, standings.edition()),
                value.value(),
                value.exact().toString(),
                value.band());
    }

    private static Unranked unranked(Standings standings, String measure, Country country) {
        MeasureValue value = standings.value(country.code(), measure);
        return new Unranked(
                CountryAnswer.of(country, standings.edition()), value.scored(), value.of(), value.missing());
    }

    private static String valid(String edition) {
        return String.join(
                        ", ",
                        Places.of(Scope.Kind.CONTINENT, edition).stream()
                                .map(Scope::toString)
                                .toList())
                + ", "
                + String.join(
                        ", ",
                        Places.of(Scope.Kind.REGION, edition).stream()
                                .map(Scope::toString)
                                .toList());
    }
}
