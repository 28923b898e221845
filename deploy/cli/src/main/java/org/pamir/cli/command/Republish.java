package org.pamir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Report;
import org.pamir.cli.server.Recovery;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "republish",
        description = {
            "Publish revisions once more, for a consumer or a broker that lost them. For admins.",
            "With nothing given: all of them. It goes on without this command, and after a restart of the server."
        })
class Republish implements Callable<Integer> {

    private final Common common;

    @Option(names = "--edition", paramLabel = "EDITION", description = "Only of this edition.")
    private String edition;

    @Option(names = "--country", paramLabel = "COUNTRY", description = "Only of this country.")
    private String country;

    @Option(
            names = "--since",
            paramLabel = "INSTANT",
            description = "Only what was written since then, such as 2026-11-01T00:00:00Z.")
    private String since;

    @Option(names = "--wait", description = "Until the broker has all of them.")
    private boolean wait;

    Republish(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        return common.run(this::republish);
    }

    private void republish(Session session) throws Failure, InterruptedException {
        Report report = session.report();
        Recovery recovery = new Recovery(session.editing());
        JsonNode republication = recovery.begin(Recovery.Job.REPUBLICATION, selection());
        if (wait) {
            republication = new Waiting(session, recovery).done(Recovery.Job.REPUBLICATION, republication);
        }
        report.document().set("republication", republication);
        String found = republication.path("found").asLong() + " revisions";
        report.line("republication " + republication.path("id").asLong() + ": "
                + (wait ? found + " sent" : found + " will be sent"));
    }

    private ObjectNode selection() throws Failure {
        ObjectNode selection = JsonNodeFactory.instance.objectNode();
        Methodology known =
                edition == null ? Methodologies.all().methodologies().iterator().next() : Codes.edition(edition);
        if (edition != null) {
            selection.put("edition", edition);
        }
        if (country != null) {
            Codes.countries(known, List.of(country), List.of());
            selection.put("country", country);
        }
        if (since != null) {
            selection.put("since", instant(since));
        }
        return selection;
    }

    private static String instant(String text) throws Failure {
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeParseException e) {
            throw Failure.usage(text + " is no instant", "write it with its zone, such as 2026-11-01T00:00:00Z");
        }
    }
}
