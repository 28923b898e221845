package org.pamir.assessment.datapackage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pamir.assessment.download.Attribution;
import org.pamir.assessment.download.EditionState;
import org.pamir.assessment.download.Table;
import org.pamir.contract.methodology.Methodology;

/** {@code datapackage.json} of the Data Package standard, version 2.0 (datapackage.org), as it will stand in JSON. */
final class Descriptor {

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    private Descriptor() {}

    /** @param contents of the tables, by their paths */
    static Map<String, Object> of(
            Methodology methodology, EditionState state, Map<String, Table> tables, Map<String, byte[]> contents) {
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("$schema", PROFILES + "datapackage.json");
        descriptor.put("name", "global-organized-crime-index-" + methodology.edition());
        descriptor.put("id", "urn:pamir:package:" + methodology.edition() + ":" + state.name());
        descriptor.put("title", methodology.title());
        descriptor.put(
                "description",
                "Scores, composites and ranks of all countries in the edition " + methodology.edition() + " of the "
                        + Attribution.INDEX + ", as of " + state.at() + ". " + Attribution.COMPUTED);
        descriptor.put("version", String.valueOf(state.version()));
        descriptor.put("created", state.at().toString());
        descriptor.put("homepage", Attribution.SITE);
        descriptor.put("keywords", List.of("organized crime", "resilience", "index", "countries"));
        descriptor.put(
                "licenses",
                List.of(ordered(
                        "name", Attribution.LICENCE_ID, "title", Attribution.LICENCE, "path", Attribution.SITE)));
        descriptor.put("sources", List.of(ordered("title", Attribution.STATEMENT, "path", Attribution.SITE)));
        descriptor.put(
                "contributors",
                List.of(
                        ordered(
                                "title",
                                Attribution.PUBLISHER,
                                "path",
                                Attribution.SITE,
                                "roles",
                                List.of("creator", "publisher")),
                        ordered("title", "Pamir", "roles", List.of("dataProcessor"))));
        List<Object> resources = new ArrayList<>();
        tables.forEach((path, table) -> resources.add(resource(path, table, contents.get(path))));
        descriptor.put("resources", resources);
        return descriptor;
    }

    private static Map<String, Object> resource(String path, Table table, byte[] content) {
        List<Object> fields = new ArrayList<>();
        table.columns()
                .forEach(column -> fields.add(ordered(
                        "name", column.name(), "type", Codebook.type(column.kind()), "description", column.meaning())));
        return ordered(
                "$schema",
                PROFILES + "dataresource.json",
                "name",
                path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.')),
                "type",
                "table",
                "path",
                path,
                "format",
                "csv",
                "mediatype",
                "text/csv",
                "encoding",
                "utf-8",
                "bytes",
                content.length,
                "hash",
                "sha256:" + EditionState.sha256(content),
                "dialect",
                ordered("delimiter", ",", "lineTerminator", "\r\n", "quoteChar", "\"", "doubleQuote", true),
                "schema",
                ordered("$schema", PROFILES + "tableschema.json", "fields", fields, "missingValues", List.of("")));
    }

    /** Keys and values in turn. */
    private static Map<String, Object> ordered(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
