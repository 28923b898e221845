package org.pamir.bench.fault;

import java.time.Duration;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;

/** A replica of a service that consumes is killed; the group goes on without it, and then with it. */
final class KilledConsumer implements FaultCase {

    private static final Duration AWAY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final double CAUGHT_UP_SECONDS = 10;

    private final String id;
    private final Service service;
    private final boolean replays;

    KilledConsumer(String id, Service service, boolean replays) {
        this.id = id;
        this.service = service;
        this.replays = replays;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String fault() {
        return "kill -9 " + service.module() + ", again after 2 s";
    }

    @Override
    public boolean replays() {
        return replays;
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        Replica victim = stage.any(service);
        stage.workABit(0.3);

        victim.kill();
        stage.figure(Figure.fact("it is gone", !victim.isAlive(), "true", !victim.isAlive()));
        stage.rest(AWAY);
        victim.start();
        victim.awaitReady();

        long ready = System.nanoTime();
        boolean hasCaughtUp = stage.awaitCaughtUp(service, PATIENCE);
        stage.figure(Figure.fact("it catches up", hasCaughtUp, "true", hasCaughtUp));
        stage.figure(Figure.atMost(
                "caught up after it is ready", (System.nanoTime() - ready) / 1e9, CAUGHT_UP_SECONDS, "s"));
        stage.workOn();
    }
}
