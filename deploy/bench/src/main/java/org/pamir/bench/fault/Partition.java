package org.pamir.bench.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.invariant.Outbox;
import org.pamir.bench.load.Attempt;

/** Nothing gets through to the broker and back; then it is refused; the producer gives up several times meanwhile. */
final class Partition implements FaultCase {

    private static final double SLOWEST_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** Shorter than the partition: what the producer gives up must stay in the outbox. */
    private static final Map<String, String> GIVES_UP_SOON = Map.of("PAMIR_OUTBOX_DELIVERY_TIMEOUT", "5s");

    @Override
    public String id() {
        return "F12";
    }

    @Override
    public String fault() {
        return "DROP both ways on the broker's port, then REJECT";
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        for (Replica replica : stage.cluster().replicas(Service.INGEST)) {
            replica.kill();
            replica.start(List.of(), GIVES_UP_SOON);
        }
        stage.cluster().awaitReady();
        boolean isUsual = stage.awaitUsual(PATIENCE);
        stage.figure(Figure.fact("edits are taken as usual before it", isUsual, "true", isUsual));
        stage.workABit(0.1);
        long begin = System.nanoTime();
        int port = stage.cluster().broker().port();
        try (NoNetwork network = new NoNetwork()) {
            network.block(port, List.of(), List.of("DROP"));
            stage.work(0.5);
        }
        try (NoNetwork network = new NoNetwork()) {
            network.refuse(port, List.of("REJECT", "--reject-with", "tcp-reset"));
            stage.work(0.15);
        }
        List<Attempt> meanwhile = stage.answered(begin, System.nanoTime());
        long waiting = Outbox.waiting(stage.cluster());
        stage.figure(Figure.fact("rows that wait in the outbox", waiting, "some", waiting > 0));
        boolean allTaken = meanwhile.stream()
                .allMatch(attempt ->
                        attempt.answer().isAcknowledged() || attempt.answer().isStale());
        stage.figure(Figure.fact("edits are taken without the broker", allTaken, "true", allTaken));
        stage.figure(Figure.atMost("PUT p99 meanwhile", Percentile.of(meanwhile, 99), SLOWEST_MILLIS, "ms"));
        stage.workOn();
    }
}
