package org.pamir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Report;
import org.pamir.cli.section.Content;
import org.pamir.cli.section.ContentJson;
import org.pamir.cli.server.Answer;
import org.pamir.cli.server.Proposals;
import org.pamir.cli.server.Refusal;
import org.pamir.cli.workspace.LocalSection;
import org.pamir.cli.workspace.Proposals.Made;
import org.pamir.cli.workspace.Workspace;
import org.pamir.cli.workspace.Workspace.Update;

/** Brings local changes of one assessment into its proposal. */
final class Sending {

    private final Workspace workspace;
    private final Proposals proposals;
    private final Report report;
    private final String assessment;

    Sending(Workspace workspace, Proposals proposals, Report report, String assessment) {
        this.workspace = workspace;
        this.proposals = proposals;
        this.report = report;
        this.assessment = assessment;
    }

    JsonNode create(String title, String message, List<LocalSection> changed) throws Failure {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("edition", changed.get(0).key().edition());
        body.put("country", changed.get(0).key().country());
        body.put("title", title).put("message", message);
        ObjectNode sections = body.putObject("sections");
        changed.forEach(section -> sections.set(section.key().section(), content(section)));
        Answer answer = proposals.create(body);
        if (!answer.isSuccess()) {
            throw new Failure(Refusal.of(answer)
                    .findings(pointer -> changed.stream()
                            .filter(section -> pointer.startsWith(
                                    "/sections/" + section.key().section() + "/"))
                            .map(section -> section.place(pointer.substring(
                                    ("/sections/" + section.key().section()).length())))
                            .findFirst()
                            .orElse(null)));
        }
        JsonNode proposal = answer.json();
        Map<String, Integer> drafts = new HashMap<>();
        changed.forEach(section -> drafts.put(section.key().section(), draft(proposal, section)));
        workspace.proposals().put(assessment, new Made(proposal.path("id").asLong(), drafts));
        return proposal;
    }

    /**
     * @param complete whether the changes are all that there are: then a section that is not among them is taken out
     * @param theirs whether the desk's draft is taken where the same place was changed there and here
     */
    JsonNode update(JsonNode proposal, List<LocalSection> changed, boolean complete, boolean theirs) throws Failure {
        JsonNode now = proposal;
        long id = proposal.path("id").asLong();
        Map<String, Integer> drafts = new HashMap<>(
                workspace.proposals().get(assessment).orElseThrow().drafts());
        for (LocalSection section : changed) {
            String code = section.key().section();
            ObjectNode body = content(section);
            body.put("draft", drafts.getOrDefault(code, 0));
            Answer answer = proposals.putSection(id, code, body);
            if (answer.isSuccess()) {
                now = answer.json();
                drafts.put(code, draft(now, section));
                takeMerged(section, now);
                workspace.proposals().put(assessment, new Made(id, drafts));
            } else if (theirs && Refusal.of(answer).type().equals("draft-conflict")) {
                now = proposals.get(id);
                drafts.put(code, draft(now, section));
                takeMerged(section, now);
                workspace.proposals().put(assessment, new Made(id, drafts));
            } else {
                report.problems(Refusal.of(answer).findings(section::place));
            }
        }
        // What came into the proposal at the desk is not ours to take out.
        for (String code : complete ? List.copyOf(drafts.keySet()) : List.<String>of()) {
            if (changed.stream().noneMatch(section -> section.key().section().equals(code))) {
                now = now.path("sections").has(code) ? proposals.removeSection(id, code) : now;
                drafts.remove(code);
                workspace.proposals().put(assessment, new Made(id, drafts));
            }
        }
        return now;
    }

    /** The draft may have been edited at the desk as well: what came of both is what is worked on from here. */
    private void takeMerged(LocalSection section, JsonNode proposal) throws Failure {
        JsonNode json = proposal.path("sections").path(section.key().section());
        Content merged = ContentJson.read(section.key().definition(), json);
        if (!merged.equals(section.content())) {
            workspace.write(List.of(new Update(section.key(), section.original(), merged)));
            report.line("took over what was changed elsewhere: " + workspace.label(section.key()));
        }
    }

    private static ObjectNode content(LocalSection section) {
        return ContentJson.write(section.content())
                .put("base_revision", section.original().revision());
    }

    private static int draft(JsonNode proposal, LocalSection section) {
        return proposal.path("sections")
                .path(section.key().section())
                .path("draft")
                .asInt();
    }
}
