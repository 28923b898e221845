package org.pamir.ingest.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.pamir.ingest.problem.Problems;
import org.pamir.ingest.section.ContentRules;
import org.pamir.ingest.section.JsonBody;
import org.pamir.ingest.section.Violation;

/** A JSON object whose every field is expected; what is wrong with it is collected, and told all at once. */
final class StrictBody {

    private final JsonNode json;
    private final List<Violation> violations = new ArrayList<>();

    private StrictBody(JsonNode json) {
        this.json = json;
    }

    /** @param fields all that there may be: nobody sets by the way what is not theirs to set */
    static StrictBody of(JsonNode json, Set<String> fields) {
        StrictBody body = new StrictBody(json.isObject() ? json : JsonNodeFactory.instance.objectNode());
        if (!json.isObject()) {
            body.violated("", "the body is not a JSON object");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                body.violated("/" + ContentRules.escape(name), "not a known field");
            }
        });
        return body;
    }

    /** No body is an empty object. */
    static StrictBody optional(InputStream body, String encoding, Set<String> fields) throws IOException {
        byte[] bytes = body.readNBytes(JsonBody.LARGEST_BYTES + 1);
        return of(
                bytes.length == 0
                        ? JsonNodeFactory.instance.objectNode()
                        : JsonBody.demand(new ByteArrayInputStream(bytes), encoding),
                fields);
    }

    JsonNode json() {
        return json;
    }

    /** Empty where it is missing, which is a violation. */
    String required(String field) {
        if (json.path(field).isMissingNode() || json.path(field).isNull()) {
            violated("/" + field, "required");
        }
        return text(field).orElse("");
    }

    /** Nothing where it is missing or null. */
    Optional<String> text(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            violated("/" + field, "not a string");
        }
        return Optional.of(value.asText());
    }

    /** Nothing where it is missing or null; 0 where it is no number that can be. */
    OptionalInt number(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return OptionalInt.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            violated("/" + field, "not a whole number from 0");
            return OptionalInt.of(0);
        }
        return OptionalInt.of(value.intValue());
    }

    int requiredNumber(String field) {
        OptionalInt number = number(field);
        if (number.isEmpty()) {
            violated("/" + field, "required");
        }
        return number.orElse(0);
    }

    void violated(String pointer, String detail) {
        violations.add(new Violation(pointer, detail));
    }

    void violated(List<Violation> found) {
        violations.addAll(found);
    }

    boolean isViolated() {
        return !violations.isEmpty();
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** To be asked when all was read: throws one problem with everything that is wrong. */
    void refuseIfViolated() {
        if (isViolated()) {
            throw Problems.invalidContent(violations);
        }
    }
}
