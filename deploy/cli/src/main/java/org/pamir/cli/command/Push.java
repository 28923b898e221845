package org.pamir.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.report.Place;
import org.pamir.cli.report.Progress;
import org.pamir.cli.report.Report;
import org.pamir.cli.section.ContentRules;
import org.pamir.cli.section.Original;
import org.pamir.cli.section.SectionKey;
import org.pamir.cli.server.Answer;
import org.pamir.cli.server.Fetch;
import org.pamir.cli.server.Refusal;
import org.pamir.cli.server.Sections;
import org.pamir.cli.workspace.LocalSection;
import org.pamir.cli.workspace.Working;
import org.pamir.cli.workspace.Workspace;
import org.pamir.cli.workspace.Workspace.Update;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "push",
        description = {
            "Publish what changed here at once, as publishers may; others propose.",
            "A section that changed on the server since it was pulled is refused and left as it is, here and there."
        })
class Push implements Callable<Integer> {

    private final Common common;

    @Parameters(paramLabel = "WHAT", description = "Such as 2021/TJK, 2021/TJK/drugs or a file; none: everything.")
    private List<String> what = new ArrayList<>();

    @Option(names = "--dry-run", description = "Only check, and say what would be done.")
    private boolean dryRun;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "Why; kept with the revision.")
    private String message = "";

    Push(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        return common.run(this::push);
    }

    private void push(Session session) throws Failure, IOException, InterruptedException {
        Workspace workspace = Workspace.open(session.here());
        workspace.exclusively(() -> push(session, workspace));
    }

    private void push(Session session, Workspace workspace) throws Failure, InterruptedException {
        Report report = session.report();
        Working working = workspace.read(workspace.select(what));
        List<Finding> problems = new ArrayList<>(working.problems());
        ContentRules.checkMessage(message)
                .forEach(broken -> problems.add(
                        new Finding(new Place.Named("--message"), broken.detail(), null, Outcome.PROBLEMS)));
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        List<LocalSection> changed = working.changed();
        report.document().put("dry_run", dryRun);
        ArrayNode list = report.document().putArray("sections");
        if (changed.isEmpty()) {
            report.line("nothing changed here");
        } else if (dryRun) {
            wouldSend(session, changed, list);
        } else {
            workspace.write(after(workspace, send(session, changed, list)));
        }
    }

    private void wouldSend(Session session, List<LocalSection> changed, ArrayNode list)
            throws Failure, InterruptedException {
        Map<SectionKey, Original> current = new Fetch(session.editing(), session.report())
                .current(changed.stream().map(LocalSection::key).toList(), key -> null);
        for (LocalSection section : changed) {
            Original now = current.get(section.key());
            boolean stale = now.revision() != section.original().revision();
            String result = stale ? "conflict" : now.revision() == 0 ? "create" : "replace";
            tell(session.report(), list, section, result, stale ? null : now.revision());
            if (stale) {
                session.report().problem(conflict(section, now.revision()));
            } else {
                session.report()
                        .line("would " + result + " " + section.key()
                                + (now.revision() == 0 ? "" : " at revision " + now.revision()) + ": "
                                + String.join(", ", parts(section)));
            }
        }
    }

    /** @return what was accepted, as it is on the server now */
    private List<Update> send(Session session, List<LocalSection> changed, ArrayNode list) throws Failure {
        Sections sections = new Sections(session.editing());
        Report report = session.report();
        List<Update> accepted = new ArrayList<>();
        try (Progress progress = report.progress("sending", changed.size())) {
            for (LocalSection section : changed) {
                Answer answer = sections.put(
                        section.key(),
                        section.content(),
                        message,
                        section.original().revision());
                progress.step();
                if (answer.isSuccess()) {
                    Original now = sections.read(section.key(), answer);
                    accepted.add(Update.taking(section.key(), now));
                    tell(report, list, section, "published", now.revision());
                    report.line("published " + section.key() + " as revision " + now.revision());
                } else {
                    tell(report, list, section, "refused", null);
                    Refusal refusal = Refusal.of(answer);
                    report.problems(
                            answer.status() == 412
                                    ? List.of(conflict(
                                            section,
                                            refusal.problem()
                                                    .path("current_revision")
                                                    .asInt()))
                                    : refusal.findings(answer.status() == 401 ? any -> null : section::place));
                    if (answer.status() == 401 || refusal.outcome() == Outcome.SERVER) {
                        // The next one would be told the same.
                        break;
                    }
                }
            }
        } catch (Failure e) {
            // What was accepted before has to be noted all the same.
            report.problems(e.findings());
        }
        return accepted;
    }

    /** Reads the files again: what was typed while they were sent stays, as a change of what was sent. */
    private static List<Update> after(Workspace workspace, List<Update> accepted) throws Failure {
        Map<SectionKey, LocalSection> now =
                workspace.read(accepted.stream().map(Update::key).toList()).sections();
        List<Update> updates = new ArrayList<>();
        for (Update update : accepted) {
            LocalSection local = now.get(update.key());
            if (local != null && local.damage().isEmpty()) {
                updates.add(new Update(update.key(), update.original(), local.content()));
            }
        }
        return updates;
    }

    private static void tell(Report report, ArrayNode list, LocalSection section, String result, Integer revision) {
        var json = list.addObject().put("section", section.key().toString()).put("result", result);
        json.put("revision", revision);
        parts(section).forEach(json.putArray("changes")::add);
    }

    private static List<String> parts(LocalSection section) {
        return section.original().content().differences(section.content());
    }

    private static Finding conflict(LocalSection section, int revision) {
        String pulled = "pulled at revision " + section.original().revision();
        String first = parts(section).get(0);
        return new Finding(
                section.place(first.equals("narrative") || first.equals("sources") ? "/" + first : "/scores/" + first),
                "the server is at revision " + revision + " of " + section.key() + ", " + pulled + "; nothing was sent",
                "pamir pull " + section.key().edition() + " " + section.key().country()
                        + ", and where both changed look at pamir diff --server",
                Outcome.CONFLICT);
    }
}
