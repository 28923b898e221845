package org.pamir.cli.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.report.Place;

/**
 * An answer that is not what was asked for.
 *
 * @param type the last word of the problem's type, such as {@code stale-revision}; empty where there is none
 */
public record Refusal(int status, String type, JsonNode problem) {

    private static final Map<String, String> HINTS = Map.ofEntries(
            Map.entry("unauthorized", "pamir login, or set PAMIR_TOKEN"),
            Map.entry("forbidden", "log in as somebody who has this right, or ask an admin for it"),
            Map.entry("review-required", "propose it: pamir propose -m TITLE --submit"),
            Map.entry("own-proposal", "somebody else has to decide about it"),
            Map.entry("stale-revision", "pamir pull, then look at pamir diff --server"),
            Map.entry("stale-proposal", "look at it again: pamir review show"),
            Map.entry("not-the-author", "its author can do this, and nobody else"),
            Map.entry(
                    "draft-conflict", "settle it at the desk; pamir propose --theirs then takes the draft from there"),
            Map.entry("conflict", "the sections changed meanwhile: the author has to settle it"),
            Map.entry("unanswered-warnings", "pamir review answer says why they may stand"),
            Map.entry("other-number", "look at them: pamir dead-letters list --state waiting"),
            Map.entry("dead-letter-without-content", "mend it at its origin, then pamir dead-letters discard"),
            Map.entry("dead-letter-without-origin", "pamir dead-letters discard"),
            Map.entry("wrong-state", "pamir review show tells its state"));

    public static Refusal of(Answer answer) {
        JsonNode problem = Answer.read(answer.body()).orElse(MissingNode.getInstance());
        String type = problem.path("type").asText("");
        return new Refusal(answer.status(), type.substring(type.lastIndexOf(':') + 1), problem);
    }

    public Outcome outcome() {
        return switch (status) {
            case 401, 403 -> Outcome.NOT_ALLOWED;
            case 409, 412 -> Outcome.CONFLICT;
            default -> status >= 500 || status == 408 || status == 429 ? Outcome.SERVER : Outcome.PROBLEMS;
        };
    }

    /** @param places where a JSON pointer into what was sent points to; null where that is not known */
    public List<Finding> findings(Function<String, Place> places) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            String pointer = error.path("pointer").asText("");
            Place place = places.apply(pointer);
            String detail = error.path("detail").asText();
            findings.add(new Finding(place, place == null ? pointer + ": " + detail : detail, hint(), outcome()));
        }
        if (findings.isEmpty()) {
            findings.add(new Finding(places.apply(""), message(), hint(), outcome()));
        }
        return findings;
    }

    /** The problem in one line. */
    public String message() {
        String title = problem.path("title").asText("");
        String detail = problem.path("detail").asText("");
        if (title.isEmpty() && detail.isEmpty()) {
            return "the server answers " + status;
        }
        return title + (title.isEmpty() || detail.isEmpty() ? "" : ": ") + detail;
    }

    public String hint() {
        if (HINTS.containsKey(type)) {
            return HINTS.get(type);
        }
        return switch (status) {
            case 401 -> HINTS.get("unauthorized");
            case 403 -> HINTS.get("forbidden");
            default -> outcome() == Outcome.SERVER ? "try again in a moment" : null;
        };
    }
}
