package org.pamir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pamir.cli.reading.Movements;
import org.pamir.cli.reading.Movements.Movement;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.report.Report;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "tail",
        description = {
            "Follow what moves, as readers see it: a line for each revision, from now on, until Ctrl-C.",
            "With --json a document for each, in one line."
        })
class Tail implements Callable<Integer> {

    private final Common common;

    @Option(names = "--edition", paramLabel = "EDITION", description = "Only this one; may be repeated.")
    private List<String> editions = new ArrayList<>();

    @Option(names = "--country", paramLabel = "COUNTRY", description = "Only this one; may be repeated.")
    private List<String> countries = new ArrayList<>();

    @Option(
            names = "--interval",
            paramLabel = "SECONDS",
            defaultValue = "2",
            description =
                    "How often to look, 0.1 to 3600; default ${DEFAULT-VALUE}. Less is sooner, and more work for the server.")
    private double interval;

    @Option(names = "--count", paramLabel = "N", description = "End after so many.")
    private long count = Long.MAX_VALUE;

    Tail(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        return common.run(this::tail);
    }

    private void tail(Session session) throws Failure, InterruptedException {
        if (!(interval >= 0.1 && interval <= 3600)) {
            throw Failure.usage("--interval takes 0.1 to 3600 seconds", null);
        }
        Duration pause = Duration.ofMillis(Math.round(interval * 1000));
        Report report = session.report();
        Movements movements = movements(session);
        movements.begin();
        report.remark("following; Ctrl-C ends it");
        boolean away = false;
        for (long told = 0; told < count; ) {
            Thread.sleep(pause.toMillis());
            try {
                for (Movement movement : movements.next()) {
                    tell(report, movement);
                    if (++told == count) {
                        return;
                    }
                }
                away = false;
            } catch (Failure e) {
                // Versions are kept: when the server is back, nothing is missed.
                if (e.findings().stream().map(Finding::outcome).anyMatch(outcome -> outcome != Outcome.SERVER)) {
                    throw e;
                }
                if (!away) {
                    report.remark(e.getMessage() + "; going on as soon as it answers");
                }
                away = true;
            }
        }
    }

    private Movements movements(Session session) throws Failure {
        List<String> known = Methodologies.all().methodologies().stream()
                .map(Methodology::edition)
                .toList();
        for (String edition : editions) {
            Codes.edition(edition);
        }
        List<String> followed = editions.isEmpty() ? known : editions;
        Set<String> only = Codes.countries(Codes.edition(followed.get(0)), countries, List.of());
        return new Movements(session.reading(), followed, only);
    }

    private static void tell(Report report, Movement movement) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("edition", movement.edition()).put("country", movement.country());
        json.setAll((ObjectNode) movement.version());
        report.jsonLine(json);
        report.line(line(movement));
    }

    private static String line(Movement movement) {
        JsonNode version = movement.version();
        JsonNode cause = version.path("cause");
        List<String> parts = new ArrayList<>();
        version.path("moved").path("measures").forEach(move -> parts.add(move(move.path("measure"), move)));
        JsonNode quadrant = version.path("moved").path("quadrant");
        if (quadrant.isObject()) {
            parts.add(move(JsonNodeFactory.instance.textNode("quadrant"), quadrant));
        }
        version.path("moved").path("ranks").forEach(rank -> ranks(movement.country(), rank, parts));
        String message = ProposalText.text(cause.path("message"));
        return ProposalText.text(version.path("at")) + "  " + movement.edition() + "/" + movement.country() + " v"
                + version.path("version").asLong() + "  "
                + ProposalText.text(cause.path("section")) + " revision "
                + cause.path("revision").asInt() + " by " + ProposalText.text(cause.path("by")) + ": "
                + (parts.isEmpty() ? "nothing moved" : String.join(", ", parts))
                + (message.isEmpty() ? "" : " -- " + message);
    }

    /** Its own place in the world; what else moved is in the JSON. */
    private static void ranks(String country, JsonNode rank, List<String> parts) {
        for (JsonNode move : rank.path("moved")) {
            if (rank.path("scope").asText().equals("world")
                    && Objects.equals(move.path("country").asText(), country)) {
                parts.add(move(
                        JsonNodeFactory.instance.textNode(rank.path("measure").asText() + " rank"), move));
            }
        }
    }

    private static String move(JsonNode name, JsonNode move) {
        return ProposalText.text(name) + " " + value(move.path("from")) + " -> " + value(move.path("to"));
    }

    private static String value(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "none" : ProposalText.text(value);
    }
}
