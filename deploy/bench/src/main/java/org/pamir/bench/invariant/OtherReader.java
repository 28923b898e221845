package org.pamir.bench.invariant;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Postgres;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.load.Edition;

/** An assessment-service on another database than those of the cluster, which are stopped while it reads the topics. */
public final class OtherReader {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int BETWEEN_LOOKS_MILLIS = 200;

    private OtherReader() {}

    /**
     * Compares what it shows, when it has read everything, with what the others have shown.
     *
     * @param database name of the database
     * @return the differences, as violations of I6
     */
    public static List<Violation> compare(Evidence evidence, Postgres server, String database) {
        Cluster cluster = evidence.cluster();
        Replica reader = cluster.add(
                Service.ASSESSMENT, database, Map.of("QUARKUS_DATASOURCE_JDBC_URL", server.jdbcUrl(database)));
        try {
            cluster.stop(Service.ASSESSMENT);
            reader.start();
            reader.awaitReady();
            awaitEntries(server, database, evidence.entries().size());
            return differences(evidence.profiles(), ReadModel.profiles(reader.address()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were read", e);
        } finally {
            cluster.remove(reader);
        }
    }

    /** What does not come in this time is a difference. */
    private static void awaitEntries(Postgres server, String database, int entries) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ReadModel.log(server, database).size() < entries && System.nanoTime() < deadline) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    private static List<Violation> differences(SortedMap<String, JsonNode> shown, SortedMap<String, JsonNode> others) {
        List<Violation> violations = new ArrayList<>();
        for (String country : Edition.COUNTRIES) {
            String here = shown.containsKey(country) ? ReadModel.canonical(shown.get(country)) : "nothing";
            String there = others.containsKey(country) ? ReadModel.canonical(others.get(country)) : "nothing";
            if (!here.equals(there)) {
                violations.add(new Violation(
                        "I6",
                        "%s differs from character %d on: %.200s".formatted(country, common(here, there), there)));
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
}
