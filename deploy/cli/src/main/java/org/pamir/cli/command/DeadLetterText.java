package org.pamir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Report;
import org.pamir.cli.report.Visible;
import org.pamir.cli.server.Answer;
import org.pamir.cli.server.Refusal;

/** Dead letters in words. */
final class DeadLetterText {

    private DeadLetterText() {}

    /** {@code 12  waiting    2026-11-26T01:00:00Z  scoring-service  assessment.section.revised.v1/3/17  2021/TJK  why} */
    static String line(JsonNode letter) {
        String consumer = text(letter.path("consumer"));
        String key = text(letter.path("subject"));
        return "%d  %-9s  %s  %s  %s  %s  %s%s"
                .formatted(
                        letter.path("id").asLong(),
                        text(letter.path("state")),
                        text(letter.path("at")),
                        consumer.isEmpty() ? "?" : consumer,
                        place(letter.path("origin")),
                        key.isEmpty() ? "?" : key,
                        text(letter.path("reason")),
                        letter.path("failed_again").isIntegralNumber()
                                ? " (failed again: "
                                        + letter.path("failed_again").asLong() + ")"
                                : "");
    }

    static void tell(Report report, JsonNode letter) {
        report.line(line(letter));
        report.line("letter   " + place(letter.path("letter")));
        JsonNode content = letter.path("content");
        report.line("key      " + bytes(content.path("key")));
        for (JsonNode header : content.path("headers")) {
            report.line("header   " + text(header.path("name")) + ": " + bytes(header.path("value")));
        }
        report.line("value    "
                + (letter.path("has_content").asBoolean() ? bytes(content.path("value")) : "too large for the letter"));
        for (JsonNode step : letter.path("history")) {
            String by = text(step.path("by"));
            String message = text(step.path("message"));
            report.line("history  " + text(step.path("at")) + " " + text(step.path("what"))
                    + (by.isEmpty() ? "" : " by " + by)
                    + (message.isEmpty() ? "" : ": " + message));
        }
    }

    /** The letter after it was settled; null, and a problem in the report, where it was not. */
    static JsonNode settled(Report report, long id, Answer answer) throws Failure {
        if (answer.isSuccess()) {
            return answer.json();
        }
        Refusal refusal = Refusal.of(answer);
        report.problem(Finding.of(refusal.outcome(), id + ": " + refusal.message(), refusal.hint()));
        return null;
    }

    private static String place(JsonNode place) {
        return place.isObject()
                ? text(place.path("topic")) + "/" + place.path("partition").asInt() + "/"
                        + place.path("offset").asLong()
                : "?";
    }

    private static String bytes(JsonNode bytes) {
        if (!bytes.isObject()) {
            return "(none)";
        }
        return bytes.path("text").isTextual() ? text(bytes.path("text")) : "(base64) " + text(bytes.path("base64"));
    }

    private static String text(JsonNode json) {
        return Visible.line(json.asText(""));
    }
}
