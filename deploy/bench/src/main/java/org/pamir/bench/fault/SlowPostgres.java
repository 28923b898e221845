package org.pamir.bench.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.cluster.SlowProxy;
import org.pamir.bench.load.Attempt;

/** Everything that ingest-service says to its database arrives 200 ms late. */
final class SlowPostgres implements FaultCase {

    private static final Duration DELAY = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<Integer> TURNED_AWAY = Set.of(429, 503);
    private static final double REFUSED_MILLIS = 100;
    private static final int MOST_RESIDENT_MEGABYTES = 600;

    @Override
    public String id() {
        return "F11";
    }

    @Override
    public String fault() {
        return "200 ms more on every way to PostgreSQL";
    }

    @Override
    public void run(Stage stage) throws Exception {
        List<Replica> replicas = stage.cluster().replicas(Service.INGEST);
        try (SlowProxy proxy = new SlowProxy(stage.cluster().postgres().port(), DELAY)) {
            String url = "jdbc:postgresql://localhost:" + proxy.port() + "/" + Service.INGEST.database();
            for (Replica replica : replicas) {
                replica.kill();
                replica.start(List.of(), Map.of("QUARKUS_DATASOURCE_JDBC_URL", url));
            }
            for (Replica replica : replicas) {
                // Not until it is ready: it has to wait for the slow database among all the others to say so.
                replica.awaitLive();
            }
            // While its code is cold everything is slow, whatever the database does.
            boolean isWarm = stage.await(PATIENCE, () -> refusesAtOnce(stage));
            stage.figure(Figure.fact("it refuses at once", isWarm, "true", isWarm));
            long begin = System.nanoTime();
            stage.work(0.6);
            measure(stage, stage.answered(begin, System.nanoTime()), replicas);
        } finally {
            for (Replica replica : replicas) {
                replica.kill();
                replica.start();
            }
        }
        stage.cluster().awaitReady();
        stage.workOn();
    }

    private static boolean refusesAtOnce(Stage stage) {
        List<Attempt> lately = turnedAway(stage.lately());
        return !lately.isEmpty() && Percentile.of(lately, 99) <= REFUSED_MILLIS;
    }

    private static List<Attempt> turnedAway(List<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> TURNED_AWAY.contains(attempt.answer().status()))
                .toList();
    }

    private static void measure(Stage stage, List<Attempt> meanwhile, List<Replica> replicas) {
        List<Attempt> turnedAway = turnedAway(meanwhile);
        long accepted = meanwhile.stream()
                .filter(attempt -> attempt.answer().isAcknowledged())
                .count();
        stage.figure(Figure.fact("edits taken meanwhile", accepted, "some", accepted > 0));
        stage.figure(Figure.fact("edits turned away", turnedAway.size(), "any", true));
        if (!turnedAway.isEmpty()) {
            stage.figure(Figure.atMost("turned away, p99", Percentile.of(turnedAway, 99), REFUSED_MILLIS, "ms"));
        }
        boolean allAlive = replicas.stream().allMatch(Replica::isAlive);
        stage.figure(Figure.fact("nobody ran out of memory", allAlive, "true", allAlive));
        long resident = replicas.stream()
                .mapToLong(replica -> replica.vitals().residentKilobytes() / 1024)
                .max()
                .orElse(0);
        stage.figure(Figure.atMost("resident", resident, MOST_RESIDENT_MEGABYTES, "MB"));
    }
}
