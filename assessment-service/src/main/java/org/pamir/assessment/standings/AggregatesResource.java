package org.pamir.assessment.standings;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pamir.assessment.request.PathNames;
import org.pamir.assessment.request.QueryParameters;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.standings.Scope;

/** Averages over regions, continents and the world. */
@Path("/api/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rankings and averages")
public class AggregatesResource {

    private final StandingsReader reader;

    AggregatesResource(StandingsReader reader) {
        this.reader = reader;
    }

    @Schema(name = "Aggregates")
    record Answer(String edition, String by, List<Aggregate> aggregates) {}

    @Schema(name = "Aggregate")
    record Aggregate(
            String name,

            @Schema(description = "How many countries belong to it")
            int countries,

            Map<String, Average> measures) {}

    @Schema(name = "Average")
    record Average(
            @Schema(description = "Null where no country has a value")
            BigDecimal value,

            String exact,

            @Schema(description = "How many countries have a value and are in the mean")
            int countries) {}

    @GET
    @Path("/{edition}/aggregates")
    @Operation(
            summary = "Averages over regions, continents or the world",
            description = "Means of the unrounded values, rounded once at the end. A country without a value is not in"
                    + " the mean.")
    public Answer aggregates(
            @PathParam("edition") String editionCode,
            @QueryParam("by") @Parameter(description = "region (where it is left out), continent or world")
                    String byText,
            @QueryParam("measures")
                    @Parameter(description = "Codes separated by commas; the composites where it is left out")
                    String measuresText,
            @QueryParam("as_of") @Parameter(description = "An instant: the state then") String asOfText) {
        Methodology methodology = PathNames.edition(editionCode);
        QueryParameters query = new QueryParameters();
        List<String> kinds =
                Arrays.stream(Scope.Kind.values()).map(Scope.Kind::word).toList();
        String by = query.oneOf("by", byText, kinds).orElse(Scope.Kind.REGION.word());
        List<Measure> measures = query.measures("measures", measuresText, methodology);
        Optional<Instant> asOf = query.instant("as_of", asOfText);
        query.check();

        Standings standings = reader.standings(methodology, asOf);
        Scope.Kind kind = Scope.Kind.valueOf(by.toUpperCase(Locale.ROOT));
        List<Aggregate> aggregates = Places.of(kind, methodology.edition()).stream()
                .map(place -> aggregate(standings, place, measures))
                .toList();
        return new Answer(methodology.edition(), by, aggregates);
    }

    private static Aggregate aggregate(Standings standings, Scope place, List<Measure> measures) {
        List<Country> countries = Places.countries(place, standings.edition());
        Map<String, Average> averages = new LinkedHashMap<>();
        for (Measure measure : measures) {
            Mean mean = Mean.of(standings, countries, measure.code());
            averages.put(
                    measure.code(),
                    mean.value() == null
                            ? new Average(null, null, 0)
                            : new Average(mean.value().published(), mean.value().toString(), mean.countries()));
        }
        return new Aggregate(place.name() == null ? "World" : place.name(), countries.size(), averages);
    }
}
