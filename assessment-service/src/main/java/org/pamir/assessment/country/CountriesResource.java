package org.pamir.assessment.country;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pamir.contract.country.Countries;

/** The countries of the Index. */
@Path("/api/countries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions and countries")
public class CountriesResource {

    @Schema(name = "Countries")
    record Answer(List<Entry> countries) {}

    @Schema(name = "CountryEntry")
    record Entry(
            @Schema(description = "ISO 3166-1 alpha-3", examples = "TJK")
            String code,

            @Schema(description = "ISO 3166-1 alpha-2", examples = "TJ")
            String iso2,

            String name,
            String continent,

            @Schema(description = "Region by the edition from which on it holds")
            Map<String, String> regions) {}

    private static final Answer ALL = new Answer(Countries.all().countries().stream()
            .map(country ->
                    new Entry(country.code(), country.iso2(), country.name(), country.continent(), country.regions()))
            .toList());

    @GET
    @Operation(summary = "The countries of the Index, in the order of their codes")
    public Answer countries() {
        return ALL;
    }
}
