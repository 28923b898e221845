package org.pamir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.report.Report;
import org.pamir.cli.server.Recovery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "reconcile",
        description = {
            "Compare the topic with the revisions, and send what it lacks. For admins.",
            "The server does it by itself after its start, and when the broker has lost something."
        })
class Reconcile implements Callable<Integer> {

    private final Common common;

    @Option(names = "--wait", description = "Until it is known what was missing.")
    private boolean wait;

    Reconcile(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        return common.run(this::reconcile);
    }

    private void reconcile(Session session) throws Failure, InterruptedException {
        Report report = session.report();
        Recovery recovery = new Recovery(session.editing());
        JsonNode reconciliation = recovery.begin(Recovery.Job.RECONCILIATION, null);
        if (wait) {
            reconciliation = new Waiting(session, recovery).done(Recovery.Job.RECONCILIATION, reconciliation);
        }
        report.document().set("reconciliation", reconciliation);
        String name = "reconciliation " + reconciliation.path("id").asLong() + ": ";
        report.line(name + (wait ? found(reconciliation) : "will be done"));
        long ahead = reconciliation.path("ahead").asLong();
        if (ahead > 0) {
            report.problem(Finding.of(
                    Outcome.PROBLEMS,
                    "the topic has versions of " + ahead + " assessments that the database lacks",
                    "was the database restored from a backup?"));
        }
    }

    private static String found(JsonNode reconciliation) {
        long missing = reconciliation.path("missing").asLong();
        long revisions = reconciliation.path("revisions").asLong();
        return missing == 0
                ? "the topic has all of " + revisions + " revisions"
                : missing + " of " + revisions + " revisions were missing, and are on their way";
    }
}
