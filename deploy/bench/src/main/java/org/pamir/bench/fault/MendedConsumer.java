package org.pamir.bench.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Repository;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.invariant.Evidence;

/**
 * A version of scoring-service has a defect and cannot take the revisions of some countries: they become dead letters. It is
 * mended, and an operator replays them with the command line. In the end nobody can tell that anything was.
 */
final class MendedConsumer implements FaultCase {

    /** The defect. */
    static final String RULES = "defect-scoring";

    private static final String DEFECT = "a defect";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration ONE_COMMAND = Duration.ofSeconds(30);
    private static final int SOME = 10;
    private static final int AT_ONCE = 200;
    private static final String CONSUMER = Service.SCORING.module();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Set<String> before = Set.of();
    private long replayed;

    @Override
    public String id() {
        return "F28";
    }

    @Override
    public String fault() {
        return "scoring-service cannot take some revisions; mended, and pamir dead-letters replay";
    }

    @Override
    public void run(Stage stage) throws Exception {
        Cluster cluster = stage.cluster();
        before = refused(cluster);
        replayed = 0;
        stage.workABit(0.2);
        restart(cluster, Rules.options(RULES, cluster.folder()));
        boolean some = stage.await(PATIENCE, () -> waiting(cluster).size() >= SOME);
        stage.figure(Figure.fact("dead letters that wait", some, "some", some));
        restart(cluster, List.of());

        // Letters of the last moments may still be on their way to the list.
        boolean allReplayed = stage.await(PATIENCE, () -> replay(cluster) && replayed >= newlyRefused(cluster));
        stage.figure(Figure.fact("all are replayed", allReplayed, "true", allReplayed));
        stage.workOn();
    }

    @Override
    public void check(Stage stage, Evidence evidence) {
        long refused = newlyRefused(stage.cluster());
        stage.figure(Figure.fact("replayed", replayed, "what was refused: " + refused, refused == replayed));
        int waiting = waiting(stage.cluster()).size();
        stage.figure(Figure.fact("of them waiting in the end", waiting, "0", waiting == 0));
    }

    /** All replicas at once: who is well would take what the others cannot. */
    private static void restart(Cluster cluster, List<String> options) throws InterruptedException {
        cluster.stop(Service.SCORING);
        for (Replica replica : cluster.replicas(Service.SCORING)) {
            replica.start(options, Map.of());
        }
        cluster.awaitReady();
    }

    /** @return whether none waits any more */
    private boolean replay(Cluster cluster) {
        List<String> waiting = waiting(cluster);
        if (waiting.isEmpty()) {
            return true;
        }
        List<String> command = new ArrayList<>(List.of("dead-letters", "replay"));
        command.addAll(waiting);
        replayed += pamir(cluster, command).path("dead_letters").size();
        return false;
    }

    /** The numbers of the newest of those that are there by this defect: what no version can take stays where it is. */
    private static List<String> waiting(Cluster cluster) {
        List<String> command = List.of(
                "dead-letters", "--consumer", CONSUMER, "--state", "waiting", "--limit", Integer.toString(AT_ONCE));
        List<String> numbers = new ArrayList<>();
        for (JsonNode letter : pamir(cluster, command).path("dead_letters")) {
            if (letter.path("reason").asText().contains(DEFECT)) {
                numbers.add(letter.path("id").asText());
            }
        }
        return numbers;
    }

    private long newlyRefused(Cluster cluster) {
        return refused(cluster).stream()
                .filter(place -> !before.contains(place))
                .count();
    }

    /** Where the revisions were that became dead letters by this defect. */
    private static Set<String> refused(Cluster cluster) {
        return DeadLetterCheck.places(DeadLetterCheck.letters(cluster), CONSUMER, reason -> reason.contains(DEFECT));
    }

    /** What the command line says, as an admin uses it; nothing where it refuses. */
    private static JsonNode pamir(Cluster cluster, List<String> words) {
        Path program = Repository.root().resolve("deploy/cli/pamir");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(words);
        command.add("--json");
        Path log = cluster.folder().resolve("pamir.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "PAMIR_URL",
                        cluster.replicas(Service.INGEST).get(0).address().toString(),
                        "PAMIR_USER",
                        "admin",
                        "PAMIR_PASSWORD",
                        Service.PASSWORD,
                        "PAMIR_CONFIG",
                        cluster.folder().resolve("pamir.config").toString()));
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(ONE_COMMAND.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " does not end");
            }
            return JSON.readTree(said.isBlank() ? "{}" : said);
        } catch (IOException e) {
            throw new IllegalStateException("cannot run " + program, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + program + " ran", e);
        }
    }
}
