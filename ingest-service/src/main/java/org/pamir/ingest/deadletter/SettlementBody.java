package org.pamir.ingest.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.ingest.problem.Problems;
import org.pamir.ingest.section.Violation;

/**
 * The body of a wish to settle letters.
 *
 * @param consumer null for any
 * @param topic null for any
 * @param expected 0 where it is about one letter
 * @param message empty where none is needed
 */
@Schema(hidden = true)
record SettlementBody(String consumer, String topic, long expected, String message) {

    private static final int LONGEST = 2_000;

    /** For the description of the API. */
    @Schema(name = "DeadLetterDismissal")
    record Discard(
            @Schema(required = true, description = "Why", minLength = 1, maxLength = LONGEST)
            String message) {}

    /** For the description of the API. */
    @Schema(name = "DeadLetterReplay")
    record ReplayMany(
            @Schema(description = "Only of this consumer", examples = "scoring-service")
            String consumer,

            @Schema(description = "Only of this topic, or of its dead letters")
            String topic,

            @Schema(required = true, description = "How many letters are waiting there, as the list says")
            long expected) {}

    /** For the description of the API. */
    @Schema(name = "DeadLetterDismissals")
    record DiscardMany(
            @Schema(description = "Only of this consumer", examples = "scoring-service")
            String consumer,

            @Schema(description = "Only of this topic, or of its dead letters")
            String topic,

            @Schema(required = true, description = "How many letters are waiting there, as the list says")
            long expected,

            @Schema(required = true, description = "Why", minLength = 1, maxLength = LONGEST)
            String message) {}

    static SettlementBody discard(JsonNode json) {
        return read(json, Set.of("message"));
    }

    static SettlementBody replayMany(JsonNode json) {
        return read(json, Set.of("consumer", "topic", "expected"));
    }

    static SettlementBody discardMany(JsonNode json) {
        return read(json, Set.of("consumer", "topic", "expected", "message"));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong with it */
    private static SettlementBody read(JsonNode json, Set<String> fields) {
        List<Violation> violations = new ArrayList<>();
        if (!json.isObject()) {
            violations.add(new Violation("", "the body is not a JSON object"));
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                violations.add(new Violation("/" + name.replace("~", "~0").replace("/", "~1"), "not a known field"));
            }
        });
        SettlementBody body = new SettlementBody(
                text(json, "consumer", violations),
                text(json, "topic", violations),
                fields.contains("expected") ? expected(json, violations) : 0,
                fields.contains("message") ? message(json, violations) : "");
        if (!violations.isEmpty()) {
            throw Problems.invalidContent(violations);
        }
        return body;
    }

    private static String text(JsonNode json, String field, List<Violation> violations) {
        if (json.hasNonNull(field) && (!json.get(field).isTextual() || isUnstorable(json.get(field)))) {
            violations.add(new Violation("/" + field, "not a text of 1 to " + LONGEST + " characters"));
        }
        return json.path(field).textValue();
    }

    private static long expected(JsonNode json, List<Violation> violations) {
        JsonNode expected = json.path("expected");
        boolean isNumber = expected.isIntegralNumber() && expected.canConvertToInt();
        if (!isNumber || expected.intValue() < 1 || expected.intValue() > ManySettlements.MOST) {
            violations.add(new Violation(
                    "/expected", "the number of letters that you have seen, 1 to " + ManySettlements.MOST));
        }
        return expected.longValue();
    }

    private static String message(JsonNode json, List<Violation> violations) {
        JsonNode message = json.path("message");
        if (!message.isTextual() || message.textValue().isBlank() || isUnstorable(message)) {
            violations.add(new Violation("/message", "why: a text of 1 to " + LONGEST + " characters"));
        }
        return message.asText();
    }

    private static boolean isUnstorable(JsonNode text) {
        return text.textValue().length() > LONGEST || text.textValue().indexOf('\0') >= 0;
    }
}
