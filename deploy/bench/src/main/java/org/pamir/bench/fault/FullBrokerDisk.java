package org.pamir.bench.fault;

import java.util.List;
import org.pamir.bench.invariant.Outbox;
import org.pamir.bench.load.Attempt;

/** Nothing more goes onto the broker's disk, so the broker ends; with room again it is started. */
final class FullBrokerDisk implements DiskCase {

    private Disks disks;

    @Override
    public String id() {
        return "F21";
    }

    @Override
    public String fault() {
        return "the broker's disk is full, and has room again";
    }

    @Override
    public void use(Disks own) {
        disks = own;
    }

    @Override
    public void run(Stage stage) throws Exception {
        stage.work(0.2);
        disks.kafka().fill();
        long full = System.nanoTime();
        stage.work(0.4);
        List<Attempt> meanwhile = stage.answered(full, System.nanoTime());
        boolean allTaken = meanwhile.stream()
                .allMatch(attempt ->
                        attempt.answer().isAcknowledged() || attempt.answer().isStale());
        stage.figure(Figure.fact("edits are taken without the broker", allTaken, "true", allTaken));
        long waiting = Outbox.waiting(stage.cluster());
        stage.figure(Figure.fact("rows that wait in the outbox", waiting, "some", waiting > 0));
        disks.kafka().free();
        stage.cluster().broker().kill();
        stage.cluster().broker().start();
        stage.cluster().broker().awaitReady();
        stage.workOn();
    }
}
