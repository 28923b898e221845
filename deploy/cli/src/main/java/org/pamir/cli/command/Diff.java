package org.pamir.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Report;
import org.pamir.cli.section.ContentJson;
import org.pamir.cli.section.Original;
import org.pamir.cli.section.SectionKey;
import org.pamir.cli.server.Fetch;
import org.pamir.cli.workspace.LocalSection;
import org.pamir.cli.workspace.Working;
import org.pamir.cli.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description = {
            "What is different here from what was pulled, or from what is on the server now.",
            "[-went-] {+came+}, or in red and green."
        })
class Diff implements Callable<Integer> {

    private final Common common;

    @Parameters(paramLabel = "WHAT", description = "Such as 2021/TJK, 2021/TJK/drugs or a file; none: everything.")
    private List<String> what = new ArrayList<>();

    @Option(names = "--server", description = "Compare with what is on the server now.")
    private boolean server;

    Diff(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        return common.run(this::diff);
    }

    private void diff(Session session) throws Failure, InterruptedException {
        Workspace workspace = Workspace.open(session.here());
        Report report = session.report();
        Working working = workspace.read(workspace.select(what));
        report.problems(working.problems());
        Map<SectionKey, LocalSection> sections = working.sections();
        Map<SectionKey, Original> current = server
                ? new Fetch(session.editing(), report)
                        .current(sections.keySet(), key -> sections.get(key).original())
                : Map.of();
        ArrayNode list = report.document().putArray("sections");
        for (LocalSection section : sections.values()) {
            Original from = current.getOrDefault(section.key(), section.original());
            if (!section.content().equals(from.content())) {
                ObjectNode json = list.addObject().put("section", section.key().toString());
                json.put("revision", from.revision());
                json.set("from", ContentJson.write(from.content()));
                json.set("to", ContentJson.write(section.content()));
                report.line(report.colours().heading(section.key() + " from revision " + from.revision()));
                ContentText.tellDifference(report, from.content(), section.content());
            }
        }
    }
}
