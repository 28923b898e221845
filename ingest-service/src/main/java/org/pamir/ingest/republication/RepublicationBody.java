package org.pamir.ingest.republication;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.contract.country.Countries;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.ingest.problem.Problems;
import org.pamir.ingest.section.Violation;

/** The body of a wish to publish again. */
@Schema(name = "NewRepublication")
record RepublicationBody(
        @Schema(description = "Only of this edition", examples = "2021")
        String edition,

        @Schema(description = "Only of this country", examples = "TJK")
        String country,

        @Schema(description = "Only what was written since then, included")
        Instant since) {

    private static final Set<String> FIELDS = Set.of("edition", "country", "since");

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong with it */
    static Selection read(JsonNode json) {
        List<Violation> violations = new ArrayList<>();
        if (!json.isObject()) {
            violations.add(new Violation("", "the body is not a JSON object"));
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                violations.add(new Violation("/" + name.replace("~", "~0").replace("/", "~1"), "not a known field"));
            }
        });
        String edition = text(json, "edition", violations);
        if (edition != null && Methodologies.all().edition(edition).isEmpty()) {
            violations.add(new Violation("/edition", "not a known edition"));
        }
        String country = text(json, "country", violations);
        if (country != null && Countries.all().byCode(country).isEmpty()) {
            violations.add(new Violation("/country", "not a known country: codes are exact, capitals included"));
        }
        Instant since = instant(text(json, "since", violations), violations);
        if (!violations.isEmpty()) {
            throw Problems.invalidContent(violations);
        }
        return new Selection(edition, country, since);
    }

    private static String text(JsonNode json, String field, List<Violation> violations) {
        if (json.hasNonNull(field) && !json.get(field).isTextual()) {
            violations.add(new Violation("/" + field, "not a string"));
        }
        return json.path(field).textValue();
    }

    private static Instant instant(String text, List<Violation> violations) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            violations.add(new Violation("/since", "not an instant such as 2026-01-31T12:00:00Z"));
            return null;
        }
    }
}
