package org.pamir.bench.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.load.Attempt;

/**
 * Every service starts while there is no broker. Ingest-service takes edits all the same; both of its replicas compare the
 * topic with the ledger when the broker is back, and once more when both are asked for it at the same time.
 */
final class StartedWithoutBroker implements FaultCase {

    private static final String RECONCILIATIONS = "/api/reconciliations";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Override
    public String id() {
        return "F29";
    }

    @Override
    public String fault() {
        return "all services start while the broker is away; two replicas reconcile at once";
    }

    @Override
    public void run(Stage stage) throws Exception {
        Cluster cluster = stage.cluster();
        stage.workABit(0.2);
        cluster.broker().kill();
        cluster.replicas().forEach(Replica::kill);
        cluster.replicas().forEach(Replica::start);
        for (Replica replica : cluster.replicas()) {
            replica.awaitLive();
        }
        for (Replica replica : cluster.replicas(Service.INGEST)) {
            replica.awaitReady();
        }
        long ready = System.nanoTime();
        stage.work(0.3);
        List<Attempt> meanwhile = stage.answered(ready, System.nanoTime());
        long taken = meanwhile.stream()
                .filter(attempt -> attempt.answer().isAcknowledged())
                .count();
        stage.figure(Figure.fact("edits that are taken without the broker", taken, "some", taken > 0));

        cluster.broker().start();
        cluster.broker().awaitReady();
        cluster.awaitReady();
        reconcile(stage);
        stage.workOn();
    }

    /** Those of the start, and one more of each replica at the same time. */
    private static void reconcile(Stage stage) throws IOException, InterruptedException {
        List<Replica> replicas = stage.cluster().replicas(Service.INGEST);
        Operator operator = new Operator(stage.cluster());
        List<Long> requested = new ArrayList<>();
        for (Replica replica : replicas) {
            requested.add(operator.post(replica, RECONCILIATIONS, "").path("id").asLong());
        }
        boolean allDone = true;
        for (long id : requested) {
            allDone &= stage.await(
                    PATIENCE,
                    () -> operator.state(replicas.get(0), RECONCILIATIONS + "/" + id)
                            .equals("done"));
        }
        stage.figure(Figure.fact("both reconciliations end", allDone, "true", allDone));
        int open = 0;
        long missing = 0;
        for (JsonNode each : operator.get(replicas.get(0), RECONCILIATIONS).path("reconciliations")) {
            open += each.path("state").asText().equals("done") ? 0 : 1;
            missing += each.path("missing").asLong();
        }
        stage.figure(Figure.fact("reconciliations that do not end", open, "0", open == 0));
        // What waits in the outbox is not missing, and a broker that was only away has everything else.
        stage.figure(Figure.fact("revisions that they found missing", missing, "for comparison", true));
    }
}
