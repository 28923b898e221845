package org.pamir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.report.Report;
import org.pamir.cli.section.Content;
import org.pamir.cli.section.ContentJson;
import org.pamir.cli.section.Original;
import org.pamir.cli.section.SectionKey;
import org.pamir.cli.server.Sections;

/** What a proposal would change of what is published. */
final class ProposedChanges {

    private final Session session;

    ProposedChanges(Session session) {
        this.session = session;
    }

    void tell(JsonNode proposal) throws Failure {
        Report report = session.report();
        if (report.isJson()) {
            return;
        }
        Sections sections = new Sections(session.editing());
        for (Map.Entry<String, JsonNode> proposed : proposal.path("sections").properties()) {
            SectionKey key = key(proposal, proposed.getKey());
            Content content = ContentJson.read(key.definition(), proposed.getValue());
            Original now = sections.get(key);
            int base = proposed.getValue().path("base_revision").asInt();
            String moved = now.revision() == base ? "" : " (made on revision " + base + ")";
            report.line(report.colours().heading(key + " from revision " + now.revision()) + moved);
            ContentText.tellDifference(report, now.content(), content);
        }
    }

    private static SectionKey key(JsonNode proposal, String section) throws Failure {
        return SectionKey.of(
                        proposal.path("edition").asText(),
                        proposal.path("country").asText(),
                        section)
                .orElseThrow(() -> new Failure(Finding.of(
                        Outcome.SERVER,
                        "the proposal names a section that is not known here: " + section,
                        "is this pamir of the server's version?")));
    }
}
