package org.pamir.bench.invariant;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.load.Edition;

/**
 * I6: a new assessment-service that reads the topics from their beginning into an empty database shows the same, byte for
 * byte in canonical JSON. The other half, the comparison with a fresh computation from the ledger, is {@link Converged}.
 */
final class Replayed implements Invariant {

    private static final String DATABASE = "assessment_replayed";
    private static final Map<String, String> OWN_GROUP = Map.of("MP_MESSAGING_INCOMING_EVENTS_GROUP_ID", DATABASE);

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int BETWEEN_LOOKS_MILLIS = 200;

    @Override
    public String id() {
        return "I6";
    }

    @Override
    public String promise() {
        return "replaying the topics gives the same bytes";
    }

    @Override
    public List<Violation> check(Evidence evidence) {
        Cluster cluster = evidence.cluster();
        emptyDatabase(cluster);
        Replica replayed = cluster.add(Service.ASSESSMENT, DATABASE, OWN_GROUP);
        try {
            // It must have all partitions to itself, whatever group it is in.
            for (Replica other : cluster.replicas(Service.ASSESSMENT)) {
                if (other.isAlive()) {
                    other.stop();
                }
            }
            replayed.start();
            replayed.awaitReady();
            awaitEntries(cluster, evidence.entries().size());
            return differences(evidence.profiles(), ReadModel.profiles(replayed.address()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were replayed", e);
        } finally {
            cluster.remove(replayed);
        }
    }

    /** What does not come in this time is a difference. */
    private static void awaitEntries(Cluster cluster, int entries) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ReadModel.log(cluster, DATABASE).size() < entries && System.nanoTime() < deadline) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    private List<Violation> differences(SortedMap<String, JsonNode> shown, SortedMap<String, JsonNode> replayed) {
        List<Violation> violations = new ArrayList<>();
        for (String country : Edition.COUNTRIES) {
            String here = shown.containsKey(country) ? ReadModel.canonical(shown.get(country)) : "nothing";
            String there = replayed.containsKey(country) ? ReadModel.canonical(replayed.get(country)) : "nothing";
            if (!here.equals(there)) {
                violations.add(new Violation(
                        id(),
                        "%s differs after a replay from character %d on: %.200s"
                                .formatted(country, common(here, there), there)));
            }
        }
        return violations;
    }

    private static int common(String one, String other) {
        int i = 0;
        while (i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    private static void emptyDatabase(Cluster cluster) {
        try (Connection connection = cluster.postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE + " with (force)");
            statement.execute("create database " + DATABASE);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for the replay", e);
        }
    }
}
