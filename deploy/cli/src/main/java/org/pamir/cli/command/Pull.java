package org.pamir.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.report.Place;
import org.pamir.cli.report.Report;
import org.pamir.cli.section.Original;
import org.pamir.cli.section.SectionKey;
import org.pamir.cli.section.Standing;
import org.pamir.cli.server.Fetch;
import org.pamir.cli.workspace.LocalSection;
import org.pamir.cli.workspace.Working;
import org.pamir.cli.workspace.Workspace;
import org.pamir.cli.workspace.Workspace.Update;
import org.pamir.contract.methodology.Methodology;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "pull",
        description = {
            "Write what is on the server into files: <edition>/<country>/<section>.md and <edition>/scores.csv.",
            "Your edits stay: a section that changed here and there is reported, and left as it is."
        })
class Pull implements Callable<Integer> {

    private final Common common;

    @Parameters(index = "0", paramLabel = "EDITION", description = "Such as 2021.")
    private String edition;

    @Parameters(index = "1..*", paramLabel = "COUNTRY", description = "Codes such as TJK; none: those pulled before.")
    private List<String> countries = new ArrayList<>();

    @Option(names = "--region", paramLabel = "REGION", description = "Every country of a region.")
    private List<String> regions = new ArrayList<>();

    @Option(names = "--all", description = "Every country.")
    private boolean all;

    @ArgGroup
    private Side side = new Side();

    static class Side {
        @Option(names = "--theirs", description = "Take the server's where both changed, or a file is damaged.")
        private boolean theirs;

        @Option(
                names = "--mine",
                description = "Keep the files where both changed: the next push replaces the server's.")
        private boolean mine;
    }

    /** What became of a section. */
    private enum Result {
        PULLED,
        UPDATED,
        KEPT,
        UNCHANGED,
        CONFLICT
    }

    Pull(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        return common.run(this::pull);
    }

    private void pull(Session session) throws Failure, IOException, InterruptedException {
        Methodology methodology = Codes.edition(edition);
        Workspace workspace = Workspace.openOrBegin(session.here());
        List<SectionKey> keys = keys(methodology, workspace);
        workspace.exclusively(() -> {
            Map<SectionKey, LocalSection> before = workspace.read(keys).sections();
            Map<SectionKey, Original> current = new Fetch(session.editing(), session.report())
                    .current(
                            keys,
                            key -> before.containsKey(key) ? before.get(key).original() : null);
            settle(session.report(), workspace, current);
        });
    }

    private List<SectionKey> keys(Methodology methodology, Workspace workspace) throws Failure {
        Set<String> codes = all ? Codes.everyCountry() : Codes.countries(methodology, countries, regions);
        if (codes.isEmpty()) {
            return workspace.select(List.of(edition));
        }
        return codes.stream()
                .flatMap(country -> methodology.sections().stream()
                        .map(section -> new SectionKey(edition, country, section.code())))
                .toList();
    }

    /** Reads the files only now, so that nothing is lost that was written while the server was asked. */
    private void settle(Report report, Workspace workspace, Map<SectionKey, Original> current) throws Failure {
        Working working = workspace.read(current.keySet());
        List<Update> updates = new ArrayList<>();
        int[] counts = new int[Result.values().length];
        ArrayNode sections = report.document().putArray("sections");
        for (Map.Entry<SectionKey, Original> entry : current.entrySet()) {
            LocalSection local = working.sections().get(entry.getKey());
            Result result = settle(report, workspace, entry.getKey(), local, entry.getValue(), updates);
            counts[result.ordinal()]++;
            String word = result.name().toLowerCase(Locale.ROOT);
            sections.addObject().put("section", entry.getKey().toString()).put("result", word);
            if (result == Result.UPDATED || result == Result.KEPT) {
                report.line(word + "  " + entry.getKey());
            }
        }
        if (!side.theirs) {
            report.problems(working.findings());
        }
        workspace.write(updates);
        report.line("%d new, %d updated, %d kept as changed here, %d unchanged, %d in conflict"
                .formatted(counts[0], counts[1], counts[2], counts[3], counts[4]));
    }

    private Result settle(
            Report report,
            Workspace workspace,
            SectionKey key,
            LocalSection local,
            Original theirs,
            List<Update> updates) {
        if (local == null) {
            if (side.theirs) {
                updates.add(Update.taking(key, theirs));
            }
            return side.theirs ? Result.UPDATED : Result.CONFLICT;
        }
        if (!local.damage().isEmpty() && !side.theirs) {
            report.problems(local.damage());
            return Result.CONFLICT;
        }
        Standing standing = Standing.of(local.original().content(), local.content(), theirs.content());
        boolean isNew = local.fileRevision() == -1 && !local.isChanged();
        if (side.theirs || standing == Standing.THERE || isNew) {
            updates.add(Update.taking(key, theirs));
            return isNew ? Result.PULLED : standing == Standing.CLEAN ? Result.UNCHANGED : Result.UPDATED;
        }
        if (side.mine || standing != Standing.BOTH && local.strayed().isEmpty() || standing == Standing.CLEAN) {
            updates.add(new Update(key, theirs, local.content()));
            return standing == Standing.CLEAN ? Result.UNCHANGED : Result.KEPT;
        }
        report.problem(
                local.strayed().filter(any -> standing != Standing.BOTH).orElseGet(() -> conflict(local, theirs)));
        return Result.CONFLICT;
    }

    private static Finding conflict(LocalSection local, Original theirs) {
        String parts = String.join(", ", theirs.content().differences(local.content()));
        String first = parts.startsWith("narrative") ? "/narrative" : "/sources";
        Place place = local.place(first);
        return new Finding(
                place,
                "changed here and on the server, which is at revision " + theirs.revision() + " (" + parts + ")",
                "look at pamir diff --server; then pull --theirs takes the server's, pull --mine keeps yours",
                Outcome.CONFLICT);
    }
}
