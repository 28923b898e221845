package org.pamir.assessment.request;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodology;

/** Reads the query of one request and collects everything that is wrong with it, to be said in one answer. */
public final class QueryParameters {

    private final List<Map<String, String>> errors = new ArrayList<>();

    /** An instant such as {@code 2026-01-31T12:00:00Z}; any offset is understood. */
    public Optional<Instant> instant(String name, String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            refuse(name, "not an ISO 8601 instant such as 2026-01-31T12:00:00Z");
            return Optional.empty();
        }
    }

    /** A whole number between two bounds, both included. */
    public Optional<Long> number(String name, String text, long least, long most) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        refuse(name, "not a whole number from " + least + " to " + most);
        return Optional.empty();
    }

    /** Codes of measures separated by commas; the composites where nothing is asked for. */
    public List<Measure> measures(String name, String text, Methodology methodology) {
        if (text == null) {
            return List.copyOf(methodology.composites());
        }
        Map<String, Measure> measures = new LinkedHashMap<>();
        for (String code : text.split(",", -1)) {
            methodology
                    .measure(code.strip())
                    .ifPresentOrElse(
                            measure -> measures.put(measure.code(), measure),
                            () -> refuse(name, "no measure '" + code + "'; there are " + codes(methodology)));
        }
        return List.copyOf(measures.values());
    }

    /** One of the given words; nothing where the parameter is left out. */
    public Optional<String> oneOf(String name, String text, List<String> words) {
        if (text == null || words.contains(text)) {
            return Optional.ofNullable(text);
        }
        refuse(name, "not one of " + String.join(", ", words));
        return Optional.empty();
    }

    public void refuse(String name, String detail) {
        errors.add(Map.of("parameter", name, "detail", detail));
    }

    /** @throws HttpProblem 400 with everything that was refused, if anything was */
    public void check() {
        if (!errors.isEmpty()) {
            throw Problems.badParameters(errors);
        }
    }

    private static String codes(Methodology methodology) {
        return String.join(
                ", ",
                Arrays.asList(methodology.measures().stream().map(Measure::code).toArray(String[]::new)));
    }
}
