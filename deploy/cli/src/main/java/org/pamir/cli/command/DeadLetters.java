package org.pamir.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Report;
import org.pamir.cli.server.Recovery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "dead-letters",
        description = {
            "Look at what consumers could not take, give it to them again, or discard it. For admins.",
            "Without a subcommand: list them, newest first."
        })
class DeadLetters implements Callable<Integer> {

    private final Common common;

    @Option(names = "--state", paramLabel = "STATE", description = "Only waiting, replayed or discarded.")
    private String state = "";

    @Option(names = "--consumer", paramLabel = "SERVICE", description = "Only of this one, such as scoring-service.")
    private String consumer = "";

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only of this topic.")
    private String topic = "";

    @Option(names = "--limit", paramLabel = "N", description = "The newest so many; default ${DEFAULT-VALUE}.")
    private int limit = 50;

    DeadLetters(Common common) {
        this.common = common;
    }

    /** Which letters to settle: some by their numbers, or all that wait. */
    static class Which {

        @Parameters(paramLabel = "N", arity = "0..*", description = "Their numbers.")
        private List<Long> ids = new ArrayList<>();

        @Option(
                names = "--expected",
                paramLabel = "COUNT",
                description = "Instead of numbers: all that wait and that the filters leave, if they are so many.")
        private Integer expected;

        @Option(names = "--consumer", paramLabel = "SERVICE", description = "Of those: only of this one.")
        private String consumer;

        @Option(names = "--topic", paramLabel = "TOPIC", description = "Of those: only of this topic.")
        private String topic;
    }

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List them, as without a subcommand.")
    int list() {
        return common.run(session -> {
            Map<String, String> filters = new TreeMap<>(
                    Map.of("state", state, "consumer", consumer, "topic", topic, "limit", String.valueOf(limit)));
            JsonNode list = new Recovery(session.editing()).letters(filters);
            Report report = session.report();
            report.document().set("total", list.path("total"));
            report.document().set("dead_letters", list.path("dead_letters"));
            list.path("dead_letters").forEach(letter -> report.line(DeadLetterText.line(letter)));
            long more = list.path("total").asLong() - list.path("dead_letters").size();
            report.line(more > 0 ? "and " + more + " older" : list.path("total").asLong() + " dead letters");
        });
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Show a letter: its content, why it is one, and what was done about it.")
    int show(@Parameters(paramLabel = "N") long id) {
        return common.run(session -> {
            JsonNode letter = new Recovery(session.editing()).letter(id);
            session.report().document().set("dead_letter", letter);
            DeadLetterText.tell(session.report(), letter);
        });
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = {
                "Give letters to the consumers that could not take them, and to nobody else.",
                "What fails again comes back as a new letter."
            })
    int replay(@Mixin Which which) {
        return common.run(session -> settle(session, which, "replay", JsonNodeFactory.instance.objectNode()));
    }

    @Command(
            name = "discard",
            mixinStandardHelpOptions = true,
            description = "Say that letters may be forgotten. They are kept, with the reason.")
    int discard(
            @Mixin Which which,
            @Option(
                            names = {"-m", "--message"},
                            required = true,
                            paramLabel = "TEXT",
                            description = "Why.")
                    String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("message", message);
        return common.run(session -> settle(session, which, "discard", body));
    }

    private static void settle(Session session, Which which, String action, ObjectNode body) throws Failure {
        if (which.ids.isEmpty() == (which.expected == null)) {
            throw Failure.usage("either the numbers of letters, or --expected", "pamir dead-letters list says both");
        }
        if (!which.ids.isEmpty() && (which.consumer != null || which.topic != null)) {
            throw Failure.usage("--consumer and --topic go with --expected", null);
        }
        Recovery recovery = new Recovery(session.editing());
        if (which.ids.isEmpty()) {
            settleMany(session, recovery, which, action, body);
        } else {
            settleEach(session, recovery, which.ids, action, body);
        }
    }

    private static void settleEach(Session session, Recovery recovery, List<Long> ids, String action, ObjectNode body)
            throws Failure {
        ArrayNode settled = session.report().document().putArray("dead_letters");
        for (long id : ids) {
            JsonNode letter = DeadLetterText.settled(session.report(), id, recovery.settle(id, action, body));
            if (letter != null) {
                settled.add(letter);
                session.report().line(DeadLetterText.line(letter));
            }
        }
    }

    private static void settleMany(Session session, Recovery recovery, Which which, String action, ObjectNode body)
            throws Failure {
        body.put("consumer", which.consumer).put("topic", which.topic).put("expected", which.expected);
        JsonNode settled = recovery.settleMany(action, body);
        session.report().document().setAll((ObjectNode) settled);
        long skipped = settled.path("skipped").asLong();
        session.report()
                .line(settled.path("settled").asLong()
                        + (action.equals("replay") ? " replayed" : " discarded")
                        + (skipped == 0 ? "" : ", " + skipped + " could not be"));
    }
}
