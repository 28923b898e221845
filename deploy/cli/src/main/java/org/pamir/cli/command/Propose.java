package org.pamir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.report.Report;
import org.pamir.cli.server.Proposals;
import org.pamir.cli.workspace.LocalSection;
import org.pamir.cli.workspace.Proposals.Made;
import org.pamir.cli.workspace.Working;
import org.pamir.cli.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "propose",
        description = {
            "Bundle what changed here in one assessment into a proposal, for others to review.",
            "Again, it brings the same proposal up to date while it is a draft or changes are requested."
        })
class Propose implements Callable<Integer> {

    private static final Set<String> OPEN = Set.of("draft", "changes_requested");
    private static final Set<String> OVER = Set.of("published", "withdrawn");

    private final Common common;

    @Parameters(paramLabel = "WHAT", description = "Such as 2021/TJK or 2021/TJK/drugs; none: everything changed.")
    private List<String> what = new ArrayList<>();

    @Option(
            names = {"-m", "--title"},
            paramLabel = "TITLE",
            description = "What it is about; needed the first time.")
    private String title;

    @Option(names = "--message", paramLabel = "TEXT", description = "Why.")
    private String message;

    @Option(names = "--theirs", description = "Take the draft of the desk where both changed the same place.")
    private boolean theirs;

    @Option(names = "--submit", description = "Ask for a review at once.")
    private boolean submit;

    Propose(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        return common.run(this::propose);
    }

    private void propose(Session session) throws Failure, IOException, InterruptedException {
        Workspace workspace = Workspace.open(session.here());
        workspace.exclusively(() -> propose(session, workspace));
    }

    private void propose(Session session, Workspace workspace) throws Failure {
        Report report = session.report();
        Working working = workspace.read(workspace.select(what));
        if (!working.problems().isEmpty()) {
            throw new Failure(working.problems());
        }
        String assessment = assessment(working);
        List<LocalSection> changed = working.changed();
        Proposals proposals = new Proposals(session.editing());
        Optional<JsonNode> open = open(workspace, proposals, assessment);
        Sending sending = new Sending(workspace, proposals, report, assessment);
        JsonNode proposal = open.isPresent()
                ? sending.update(
                        titled(proposals, open.get()), changed, what.isEmpty() || what.contains(assessment), theirs)
                : sending.create(newTitle(), message == null ? "" : message, changed);
        if (submit && !report.hasProblems()) {
            proposal = proposals.change(proposal, "POST", "submit", JsonNodeFactory.instance.objectNode());
        }
        report.document().set("proposal", proposal);
        report.line(ProposalText.line(proposal));
        ProposalText.discussion(report, proposal);
    }

    private String newTitle() throws Failure {
        if (title == null || title.isBlank()) {
            throw Failure.usage("a new proposal needs a title", "-m says what it is about");
        }
        return title;
    }

    private JsonNode titled(Proposals proposals, JsonNode proposal) throws Failure {
        if (title == null && message == null) {
            return proposal;
        }
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        Optional.ofNullable(title).ifPresent(text -> patch.put("title", text));
        Optional.ofNullable(message).ifPresent(text -> patch.put("message", text));
        return proposals.change(proposal, "PATCH", "", patch);
    }

    private static String assessment(Working working) throws Failure {
        Set<String> assessments = new TreeSet<>();
        working.changed().forEach(section -> assessments.add(section.key().assessment()));
        if (assessments.isEmpty()) {
            throw new Failure(
                    Finding.of(Outcome.PROBLEMS, "nothing changed here, so there is nothing to propose", null));
        }
        if (assessments.size() > 1) {
            throw Failure.usage(
                    "a proposal is about one assessment, and these changed: " + String.join(", ", assessments),
                    "name one of them");
        }
        return assessments.iterator().next();
    }

    /** The proposal of an earlier time, unless it is over. */
    private static Optional<JsonNode> open(Workspace workspace, Proposals proposals, String assessment) throws Failure {
        Optional<Made> made = workspace.proposals().get(assessment);
        if (made.isEmpty()) {
            return Optional.empty();
        }
        JsonNode proposal = proposals.get(made.get().id());
        String state = proposal.path("state").asText();
        if (OVER.contains(state)) {
            return Optional.empty();
        }
        if (!OPEN.contains(state)) {
            throw new Failure(Finding.of(
                    Outcome.CONFLICT,
                    "proposal " + made.get().id() + " of " + assessment + " is " + ProposalText.state(proposal)
                            + ", and so is not changed any more",
                    "withdraw it with pamir review withdraw, or wait for its review"));
        }
        return Optional.of(proposal);
    }
}
