package org.pamir.assessment.site.consumer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pamir.assessment.download.View;
import org.pamir.assessment.standings.Places;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.standings.Scope;

/**
 * A download as a form asks for it. What a view or an edition does not have is left out of the address and said.
 *
 * @param editions one, or all of them
 * @param all whether all editions are asked for
 * @param measure a code; empty for all
 * @param scope among whom: the world for everybody
 * @param by over what averages go
 */
record Wish(
        List<Methodology> editions,
        boolean all,
        View view,
        String format,
        String measure,
        Scope scope,
        Scope.Kind by,
        Optional<Instant> asOf) {

    /** The address on this service, and the fields of the form that it does not say. */
    record Answer(String address, List<Unused> unused) {}

    /** What was left out of an address. */
    enum Unused {
        MEASURE,
        SCOPE,
        BY
    }

    Answer answer() {
        Map<String, String> query = new LinkedHashMap<>();
        List<Unused> unused = new ArrayList<>();
        addMeasure(query, unused);
        addScope(query, unused);
        if (view.has(View.Filter.BY)) {
            query.put(View.Filter.BY.word(), by.word());
        } else if (by != Scope.Kind.REGION) {
            unused.add(Unused.BY);
        }
        asOf.ifPresent(instant -> query.put("as_of", instant.toString()));
        return new Answer(path() + query(query), unused);
    }

    private void addMeasure(Map<String, String> query, List<Unused> unused) {
        boolean known =
                editions.stream().anyMatch(edition -> edition.measure(measure).isPresent());
        if (view.has(View.Filter.MEASURE)) {
            // A ranking is of one measure.
            query.put(View.Filter.MEASURE.word(), known ? measure : usual());
        } else if (known) {
            query.put(View.Filter.MEASURES.word(), measure);
        }
        if (!measure.isEmpty() && !known) {
            unused.add(Unused.MEASURE);
        }
    }

    private void addScope(Map<String, String> query, List<Unused> unused) {
        boolean known = editions.stream()
                .anyMatch(edition ->
                        Places.parse(scope.toString(), edition.edition()).isPresent());
        boolean placed = scope.kind() != Scope.Kind.WORLD;
        if (placed && known && view.has(View.Filter.SCOPE)) {
            query.put(View.Filter.SCOPE.word(), scope.toString());
        } else if (placed && known && view.has(View.Filter.REGION)) {
            query.put(scope.kind().word(), scope.name());
        } else if (placed) {
            unused.add(Unused.SCOPE);
        }
    }

    private String usual() {
        return editions.get(editions.size() - 1).composites().get(0).code();
    }

    private String path() {
        String file = view.word() + "." + format;
        return all
                ? "/api/downloads/" + file
                : "/api/editions/" + editions.get(0).edition() + "/downloads/" + file;
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
