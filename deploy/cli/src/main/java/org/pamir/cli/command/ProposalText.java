package org.pamir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.pamir.cli.report.Colours;
import org.pamir.cli.report.Report;
import org.pamir.cli.report.Visible;

/** Proposals in words. */
final class ProposalText {

    private ProposalText() {}

    /** {@code 12  in review  2021/TJK drugs, trade  Record seizures (author)} */
    static String line(JsonNode proposal) {
        List<String> sections = new ArrayList<>();
        proposal.path("section_codes").forEach(code -> sections.add(text(code)));
        proposal.path("sections").fieldNames().forEachRemaining(sections::add);
        return "%d  %-17s  %s/%s %s  %s (%s)%s"
                .formatted(
                        proposal.path("id").asLong(),
                        state(proposal),
                        text(proposal.path("edition")),
                        text(proposal.path("country")),
                        String.join(", ", sections),
                        text(proposal.path("title")),
                        text(proposal.path("author")),
                        counts(proposal));
    }

    static String state(JsonNode proposal) {
        return text(proposal.path("state")).replace('_', ' ');
    }

    /** What is said about it: warnings that nobody answered, and open comments. */
    static void discussion(Report report, JsonNode proposal) {
        Colours colours = report.colours();
        for (JsonNode warning : proposal.path("warnings")) {
            String rule = text(warning.path(warning.has("rule") ? "rule" : "code"));
            String sentence = text(warning.path("sentence"));
            String answer = warning.path("answer").isObject()
                    ? " -- answered: " + text(warning.path("answer").path("text"))
                    : warning.path("blocking").asBoolean() ? " (blocks publication until it is answered)" : "";
            report.line(colours.warning("warning  ") + rule + " " + about(warning) + ": " + sentence + answer);
        }
        for (JsonNode comment : proposal.path("comments")) {
            String resolved = comment.path("resolved").isObject() ? " (resolved)" : "";
            report.line("comment " + comment.path("id").asLong() + resolved + "  " + text(comment.path("by")) + " on "
                    + about(comment) + ": " + text(comment.path("text")));
        }
    }

    static String published(JsonNode proposal) {
        JsonNode revisions = proposal.path("published").path("revisions");
        return StreamSupport.stream(revisions.properties().spliterator(), false)
                .map(revision -> Visible.line(revision.getKey()) + " as revision "
                        + revision.getValue().asInt())
                .collect(Collectors.joining(", "));
    }

    static String text(JsonNode json) {
        return Visible.line(json.asText(""));
    }

    private static String about(JsonNode anchored) {
        if (!anchored.path("section").isTextual()) {
            return "the proposal";
        }
        String indicator = anchored.path("indicator").isTextual() ? "/" + text(anchored.path("indicator")) : "";
        return text(anchored.path("section")) + indicator;
    }

    private static String counts(JsonNode proposal) {
        long comments = proposal.path("open_comments").asLong();
        long blocking = proposal.path("blocking").asLong();
        return (comments > 0 ? ", " + comments + " open comments" : "")
                + (blocking > 0 ? ", " + blocking + " blocking warnings" : "");
    }
}
