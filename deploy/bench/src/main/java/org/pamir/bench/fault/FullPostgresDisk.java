package org.pamir.bench.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.pamir.bench.load.Attempt;
import org.pamir.bench.load.Look;

/** Nothing more goes onto PostgreSQL's disk; later it does again. Whoever runs PostgreSQL starts it when it has ended. */
final class FullPostgresDisk implements DiskCase {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Disks disks;

    @Override
    public String id() {
        return "F20";
    }

    @Override
    public String fault() {
        return "PostgreSQL's disk is full, and has room again";
    }

    @Override
    public void use(Disks own) {
        disks = own;
    }

    @Override
    public void run(Stage stage) throws Exception {
        stage.work(0.2);
        disks.postgres().fill();
        long full = System.nanoTime();
        stage.figure(Figure.fact(
                "bytes left",
                disks.postgres().usableBytes(),
                "next to none",
                disks.postgres().usableBytes() < 1 << 20));
        boolean refuses = stage.await(
                PATIENCE,
                () -> !stage.answered(full, System.nanoTime()).stream()
                        .allMatch(attempt -> attempt.answer().isDefinite()));
        stage.work(0.3);
        List<Attempt> meanwhile = stage.answered(full, System.nanoTime());
        stage.figure(Figure.fact("edits that could not be taken", refuses, "true", refuses));
        stage.figure(Figure.atMost("longest answer", Percentile.longest(meanwhile) / 1e3, 10, "s"));
        long reads = stage.load().looks().stream()
                .filter(look -> look.at() > full)
                .map(Look::status)
                .filter(status -> status == 200)
                .count();
        stage.figure(Figure.fact("reads while it is full", reads, "some", reads > 0));
        disks.postgres().free();
        startIfEnded(stage);
        long free = System.nanoTime();
        boolean accepts = stage.await(
                PATIENCE,
                () -> stage.answered(free, System.nanoTime()).stream()
                        .anyMatch(attempt -> attempt.answer().isAcknowledged()));
        stage.figure(Figure.fact("takes edits when there is room", accepts, "true", accepts));
        stage.workOn();
    }

    private static void startIfEnded(Stage stage) throws IOException, InterruptedException {
        boolean runs = stage.await(
                Duration.ofSeconds(10), () -> stage.cluster().postgres().isUp());
        stage.figure(Figure.fact("PostgreSQL goes on by itself", runs, "or is started, without repair", true));
        if (!runs) {
            stage.cluster().postgres().restart();
        }
    }
}
