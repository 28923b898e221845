package org.pamir.assessment.standings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.contract.country.Country;

/** A country as an edition places it. */
@Schema(name = "Country")
public record CountryAnswer(
        @Schema(description = "ISO 3166-1 alpha-3", examples = "TJK")
        String code,

        String name,
        String continent,

        @Schema(description = "Membership of a region belongs to the edition")
        String region) {

    public static CountryAnswer of(Country country, String edition) {
        return new CountryAnswer(country.code(), country.name(), country.continent(), country.region(edition));
    }
}
