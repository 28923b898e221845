package org.pamir.bench.fault;

import java.util.List;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;

/** Every service is killed at once, and they start in each of the six orders. */
final class KilledTogether implements FaultCase {

    private static final List<List<Service>> ORDERS = List.of(
            List.of(Service.INGEST, Service.SCORING, Service.ASSESSMENT),
            List.of(Service.INGEST, Service.ASSESSMENT, Service.SCORING),
            List.of(Service.SCORING, Service.INGEST, Service.ASSESSMENT),
            List.of(Service.SCORING, Service.ASSESSMENT, Service.INGEST),
            List.of(Service.ASSESSMENT, Service.INGEST, Service.SCORING),
            List.of(Service.ASSESSMENT, Service.SCORING, Service.INGEST));

    @Override
    public String id() {
        return "F5";
    }

    @Override
    public String fault() {
        return "kill -9 all services at once, start them in each of the six orders";
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        for (List<Service> order : ORDERS) {
            stage.workABit(1.0 / ORDERS.size());
            for (Replica replica : stage.cluster().replicas()) {
                replica.kill();
            }
            for (Service service : order) {
                for (Replica replica : stage.cluster().replicas(service)) {
                    replica.start();
                }
                for (Replica replica : stage.cluster().replicas(service)) {
                    replica.awaitReady();
                }
            }
            stage.figure(Figure.fact("ready in order " + order, true, "true", true));
        }
        stage.workOn();
    }
}
