package org.pamir.assessment.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The refusals of this API: RFC 9457, each type with a stable URN. */
public final class Problems {

    private Problems() {}

    public static HttpProblem noAssessment(String detail) {
        return problem(Status.NOT_FOUND, "no-assessment", "No assessment yet", detail)
                .build();
    }

    public static HttpProblem unknown(String what, String code, String validMember, List<String> valid) {
        return problem(
                        Status.NOT_FOUND,
                        "unknown-" + what,
                        "Unknown " + what,
                        "There is no " + what + " '" + code + "'.")
                .with(validMember, valid)
                .build();
    }

    public static HttpProblem unknown(String what, String code) {
        return problem(
                        Status.NOT_FOUND,
                        "unknown-" + what,
                        "Unknown " + what,
                        "There is no " + what + " '" + code + "'.")
                .build();
    }

    static HttpProblem badParameters(List<Map<String, String>> errors) {
        return problem(
                        Status.BAD_REQUEST,
                        "bad-parameter",
                        "Bad query parameter",
                        String.join(
                                "; ",
                                errors.stream()
                                        .map(e -> e.get("parameter") + ": " + e.get("detail"))
                                        .toList()))
                .with("errors", errors)
                .build();
    }

    static HttpProblem unreadable() {
        return problem(
                        Status.BAD_REQUEST,
                        "bad-character",
                        "The request cannot be read",
                        "The character U+0000 is in it, which nothing here has in its name.")
                .build();
    }

    /** What a reader of JSON said, as far as it is about the JSON and not about itself. */
    public static HttpProblem malformedJson(JsonProcessingException e) {
        return malformedJson(
                e instanceof JsonMappingException ? "something follows behind its end" : e.getOriginalMessage());
    }

    public static HttpProblem malformedJson(String detail) {
        return problem(Status.BAD_REQUEST, "malformed-json", "The body is not readable JSON", detail)
                .build();
    }

    public static HttpProblem invalidContent(List<ContentError> errors) {
        return HttpProblem.builder()
                .withType(URI.create("urn:pamir:problem:invalid-content"))
                .withTitle("The content cannot be accepted")
                .withStatus(422)
                .with("errors", errors)
                .build();
    }

    public static HttpProblem unavailable() {
        return problem(
                        Status.SERVICE_UNAVAILABLE,
                        "unavailable",
                        "Not available right now",
                        "The database cannot be reached. Try again.")
                .withHeader("Retry-After", 1)
                .build();
    }

    /** @param head from where a stream can go on */
    public static HttpProblem gone(String type, String title, String detail, String head) {
        return problem(Status.GONE, type, title, detail).with("head", head).build();
    }

    public static HttpProblem gone(String detail) {
        return problem(Status.GONE, "gone", "Not there any more", detail)
                .withHeader("Cache-Control", "no-cache")
                .build();
    }

    public static HttpProblem busy(String detail, Duration retry) {
        return problem(Status.SERVICE_UNAVAILABLE, "busy", "Too many at the same time", detail)
                .withHeader("Retry-After", Math.max(1, retry.toSeconds()))
                .build();
    }

    private static HttpProblem.Builder problem(Status status, String type, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create("urn:pamir:problem:" + type))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }
}
