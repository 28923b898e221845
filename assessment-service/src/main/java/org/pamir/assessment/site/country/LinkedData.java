package org.pamir.assessment.site.country;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.RawString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pamir.assessment.download.Attribution;

/** An assessment as search engines read it: schema.org/Dataset in JSON-LD, a part of the dataset that its edition is. */
final class LinkedData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LinkedData() {}

    static RawString of(CountryView view, Citation citation, CountryLinks links) {
        String origin = citation.frame().origin();
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@context", "https://schema.org/");
        dataset.put("@type", "Dataset");
        dataset.put("name", citation.title());
        dataset.put("description", citation.title() + ". " + Attribution.COMPUTED);
        dataset.put("url", citation.frame().canonical());
        dataset.put("version", String.valueOf(citation.version()));
        dataset.put("dateModified", view.scorecard().at().toString());
        dataset.put("temporalCoverage", view.standings().edition());
        dataset.put(
                "spatialCoverage",
                Map.of(
                        "@type",
                        "Country",
                        "name",
                        view.country().name(),
                        "identifier",
                        view.country().code()));
        dataset.put(
                "isPartOf",
                Map.of("@id", origin + "/api/catalogue#" + view.standings().edition()));
        dataset.put("isAccessibleForFree", true);
        dataset.put("license", Attribution.SITE);
        dataset.put("creditText", Attribution.STATEMENT);
        dataset.put("creator", Map.of("@type", "Organization", "name", Attribution.PUBLISHER, "url", Attribution.SITE));
        dataset.put("variableMeasured", variables(view));
        dataset.put(
                "distribution",
                links.files().stream()
                        .map(file -> Map.of(
                                "@type",
                                "DataDownload",
                                "encodingFormat",
                                file.format(),
                                "contentUrl",
                                origin + file.address()))
                        .toList());
        try {
            // Inside of a script element nothing may end it.
            return new RawString(JSON.writeValueAsString(dataset).replace("<", "\\u003c"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts and numbers are JSON", e);
        }
    }

    private static List<Map<String, Object>> variables(CountryView view) {
        return view.composites().stream()
                .filter(Figure::hasValue)
                .map(figure -> Map.<String, Object>of(
                        "@type",
                        "PropertyValue",
                        "propertyID",
                        figure.measure().code(),
                        "name",
                        figure.measure().title(),
                        "value",
                        figure.value().value()))
                .toList();
    }
}
