package org.pamir.bench.fault;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.cluster.Signal;

/** The broker keeps its connections and says nothing. */
final class FrozenBroker implements FaultCase {

    private static final Duration FROZEN = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int MORE_THREADS = 40;

    @Override
    public String id() {
        return "F7";
    }

    @Override
    public String fault() {
        return "SIGSTOP to the broker, SIGCONT after 20 s";
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        stage.workABit(0.2);
        Map<Replica, Integer> before = threads(stage);
        stage.cluster().broker().signal(Signal.STOP);
        try {
            long frozen = System.nanoTime();
            stage.rest(FROZEN);
            boolean allLive = true;
            for (Replica replica : stage.cluster().replicas()) {
                allLive &= replica.isLive();
            }
            stage.figure(Figure.fact("every service says that it lives", allLive, "true", allLive));
            boolean takes = stage.cluster().replicas(Service.INGEST).get(0).isReady();
            stage.figure(Figure.fact("ingest-service is ready without it", takes, "true", takes));
            double slowest = Percentile.of(stage.answered(frozen, System.nanoTime()), 99);
            stage.figure(Figure.atMost("PUT p99 meanwhile", slowest, 50, "ms"));
        } finally {
            stage.cluster().broker().signal(Signal.CONT);
        }
        Map<Replica, Integer> after = threads(stage);
        int more = after.entrySet().stream()
                .mapToInt(entry -> entry.getValue() - before.get(entry.getKey()))
                .max()
                .orElse(0);
        stage.figure(Figure.fact("more threads in a service", more, "at most " + MORE_THREADS, more <= MORE_THREADS));
        boolean allReady = stage.await(PATIENCE, () -> areReady(stage));
        stage.figure(Figure.fact("all are ready again", allReady, "true", allReady));
        stage.workOn();
    }

    private static boolean areReady(Stage stage) {
        try {
            for (Replica replica : stage.cluster().replicas()) {
                if (!replica.isReady()) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Map<Replica, Integer> threads(Stage stage) {
        Map<Replica, Integer> threads = new HashMap<>();
        stage.cluster()
                .replicas()
                .forEach(replica -> threads.put(replica, replica.vitals().threads()));
        return threads;
    }
}
