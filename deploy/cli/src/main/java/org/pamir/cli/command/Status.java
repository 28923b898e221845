package org.pamir.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Report;
import org.pamir.cli.section.Original;
import org.pamir.cli.section.SectionKey;
import org.pamir.cli.section.Standing;
import org.pamir.cli.server.Fetch;
import org.pamir.cli.workspace.LocalSection;
import org.pamir.cli.workspace.Working;
import org.pamir.cli.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "status",
        description = "What changed here, and what changed on the server, since it was pulled. Nothing is written.")
class Status implements Callable<Integer> {

    private final Common common;

    @Parameters(paramLabel = "WHAT", description = "Such as 2021/TJK, 2021/TJK/drugs or a file; none: everything.")
    private List<String> what = new ArrayList<>();

    @Option(names = "--offline", description = "Do not ask the server.")
    private boolean offline;

    Status(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        return common.run(this::status);
    }

    private void status(Session session) throws Failure, InterruptedException {
        Workspace workspace = Workspace.open(session.here());
        Report report = session.report();
        Working working = workspace.read(workspace.select(what));
        report.problems(working.problems());
        Map<SectionKey, LocalSection> sections = working.sections();
        Map<SectionKey, Original> current = offline
                ? Map.of()
                : new Fetch(session.editing(), report)
                        .current(sections.keySet(), key -> sections.get(key).original());
        ArrayNode list = report.document().putArray("sections");
        int clean = 0;
        for (LocalSection section : sections.values()) {
            Original theirs = current.getOrDefault(section.key(), section.original());
            Standing standing = Standing.of(section.original().content(), section.content(), theirs.content());
            if (standing == Standing.CLEAN) {
                clean++;
            } else {
                tell(report, list.addObject(), section, theirs, standing);
            }
        }
        report.document().put("unchanged", clean);
        report.line(
                clean == sections.size() ? "nothing changed in " + clean + " sections" : clean + " others unchanged");
    }

    private static void tell(Report report, ObjectNode json, LocalSection section, Original theirs, Standing standing) {
        List<String> here = section.original().content().differences(section.content());
        List<String> there = section.original().content().differences(theirs.content());
        json.put("section", section.key().toString())
                .put("changed", standing.name().toLowerCase(Locale.ROOT))
                .put("revision", section.original().revision())
                .put("current_revision", theirs.revision());
        here.forEach(json.putArray("here")::add);
        there.forEach(json.putArray("there")::add);
        String revisions = "revision " + section.original().revision() + " -> " + theirs.revision();
        report.line(
                switch (standing) {
                    case HERE -> "changed here   " + section.key() + ": " + String.join(", ", here);
                    case THERE ->
                        "changed there  " + section.key() + ": " + String.join(", ", there) + " (" + revisions + ")";
                    default ->
                        report.colours()
                                .warning("changed both   " + section.key() + ": here " + String.join(", ", here)
                                        + "; there " + String.join(", ", there) + " (" + revisions + ")");
                });
    }
}
