package org.pamir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.pamir.cli.server.Proposals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "review",
        description = {
            "Look at proposals, talk about them, and decide about them.",
            "Without a subcommand: list them, newest first."
        })
class Review implements Callable<Integer> {

    private final Common common;

    @Option(names = "--state", paramLabel = "STATE", description = "Only in this state, such as in_review.")
    private String state = "";

    @Option(names = "--edition", paramLabel = "EDITION", description = "Only of this edition.")
    private String edition = "";

    @Option(names = "--country", paramLabel = "COUNTRY", description = "Only of this country.")
    private String country = "";

    @Option(names = "--waiting-for-me", description = "Only those that wait for me.")
    private boolean waiting;

    Review(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List them, as without a subcommand.")
    int list() {
        return common.run(session -> {
            Map<String, String> filters = new TreeMap<>(Map.of("state", state, "edition", edition, "country", country));
            filters.put("waiting_for_me", waiting ? "true" : "");
            JsonNode list = new Proposals(session.editing()).list(filters);
            session.report().document().set("proposals", list);
            list.forEach(proposal -> session.report().line(ProposalText.line(proposal)));
            if (list.isEmpty()) {
                session.report().line("no proposals");
            }
        });
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Show a proposal: what it would change, and what is said about it.")
    int show(@Parameters(paramLabel = "N") long id) {
        return common.run(session -> {
            Proposals proposals = new Proposals(session.editing());
            JsonNode proposal = proposals.get(id);
            session.report().document().set("proposal", proposal);
            session.report().line(ProposalText.line(proposal));
            new ProposedChanges(session).tell(proposal);
            ProposalText.discussion(session.report(), proposal);
        });
    }

    @Command(
            name = "approve",
            mixinStandardHelpOptions = true,
            description = "Find it good: it may be published as it is.")
    int approve(@Parameters(paramLabel = "N") long id, @Option(names = {"-m", "--message"}) String text) {
        return decide(id, "approve", text);
    }

    @Command(name = "request-changes", mixinStandardHelpOptions = true, description = "Give it back to its author.")
    int requestChanges(@Parameters(paramLabel = "N") long id, @Option(names = {"-m", "--message"}) String text) {
        return decide(id, "request-changes", text);
    }

    @Command(name = "submit", mixinStandardHelpOptions = true, description = "Ask for a review, as its author.")
    int submit(@Parameters(paramLabel = "N") long id, @Option(names = {"-m", "--message"}) String text) {
        return decide(id, "submit", text);
    }

    @Command(name = "withdraw", mixinStandardHelpOptions = true, description = "Give it up, as its author.")
    int withdraw(@Parameters(paramLabel = "N") long id, @Option(names = {"-m", "--message"}) String text) {
        return decide(id, "withdraw", text);
    }

    @Command(
            name = "comment",
            mixinStandardHelpOptions = true,
            description = "Say something about it, or about a section or an indicator of it.")
    int comment(
            @Parameters(paramLabel = "N") long id,
            @Option(
                            names = {"-m", "--message"},
                            required = true,
                            paramLabel = "TEXT")
                    String text,
            @Option(names = "--section", paramLabel = "SECTION") String section,
            @Option(names = "--indicator", paramLabel = "INDICATOR") String indicator) {
        ObjectNode comment = anchored(text, section, indicator);
        return discuss(id, "POST", "comments", comment, "commented");
    }

    @Command(name = "resolve", mixinStandardHelpOptions = true, description = "Mark a comment as dealt with.")
    int resolve(@Parameters(paramLabel = "N") long id, @Parameters(paramLabel = "COMMENT") long comment) {
        return discuss(id, "POST", "comments/" + comment + "/resolve", null, "resolved");
    }

    @Command(
            name = "answer",
            mixinStandardHelpOptions = true,
            description = "Answer a warning: say why what it warns about may stand.")
    int answer(
            @Parameters(paramLabel = "N") long id,
            @Parameters(paramLabel = "RULE", description = "As pamir review show names it.") String rule,
            @Option(
                            names = {"-m", "--message"},
                            required = true,
                            paramLabel = "TEXT")
                    String text,
            @Option(names = "--section", required = true, paramLabel = "SECTION") String section,
            @Option(names = "--indicator", paramLabel = "INDICATOR") String indicator) {
        ObjectNode answer = anchored(text, section, indicator).put("rule", rule);
        return discuss(id, "PUT", "answers", answer, "answered");
    }

    private int decide(long id, String action, String text) {
        return common.run(session -> {
            Proposals proposals = new Proposals(session.editing());
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            if (text != null) {
                body.put("comment", text);
            }
            JsonNode proposal = proposals.change(proposals.get(id), "POST", action, body);
            session.report().document().set("proposal", proposal);
            session.report().line(ProposalText.line(proposal));
        });
    }

    private int discuss(long id, String method, String action, ObjectNode body, String done) {
        return common.run(session -> {
            JsonNode answer = new Proposals(session.editing()).discuss(id, method, action, body);
            session.report().document().set("answer", answer);
            session.report().line(done);
        });
    }

    private static ObjectNode anchored(String text, String section, String indicator) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("text", text);
        if (section != null) {
            body.put("section", section);
        }
        if (indicator != null) {
            body.put("indicator", indicator);
        }
        return body;
    }
}
