package org.pamir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Report;
import org.pamir.cli.server.Proposals;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "publish", description = "Publish an approved proposal: all its sections, or none.")
class Publish implements Callable<Integer> {

    private final Common common;

    @Parameters(paramLabel = "N", description = "The proposal's number.")
    private long id;

    @ArgGroup
    private Time time = new Time();

    static class Time {
        @Option(names = "--at", paramLabel = "INSTANT", description = "Later, such as 2026-12-01T09:00:00Z.")
        private String at;

        @Option(names = "--never", description = "Forget the time that was set.")
        private boolean never;
    }

    Publish(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        return common.run(this::publish);
    }

    private void publish(Session session) throws Failure {
        Report report = session.report();
        Proposals proposals = new Proposals(session.editing());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (time.at == null && !time.never) {
            JsonNode proposal = proposals.change(proposals.get(id), "POST", "publish", body);
            report.document().set("proposal", proposal);
            report.line("published " + ProposalText.published(proposal));
        } else {
            body.put("at", time.never ? null : instant(time.at).toString());
            JsonNode proposal = proposals.change(proposals.get(id), "PUT", "publish-at", body);
            report.document().set("proposal", proposal);
            report.line(time.never ? "no time is set any more" : "will be published at " + instant(time.at));
        }
    }

    private static Instant instant(String text) throws Failure {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Failure.usage(text + " is no instant", "write it with its zone, such as 2026-12-01T09:00:00Z");
        }
    }
}
