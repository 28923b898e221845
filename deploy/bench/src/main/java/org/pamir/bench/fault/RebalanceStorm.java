package org.pamir.bench.fault;

import java.time.Duration;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;

/** A replica of scoring-service comes and goes without a pause, half of the times killed. */
final class RebalanceStorm implements FaultCase {

    private static final Duration BETWEEN = Duration.ofSeconds(5);

    @Override
    public String id() {
        return "F17";
    }

    @Override
    public String fault() {
        return "another scoring-service comes and goes every 5 s";
    }

    @Override
    public boolean replays() {
        return true;
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        Replica guest = stage.cluster().add(Service.SCORING);
        int visits = 0;
        try {
            long end = System.nanoTime() + (long) (stage.duration().toNanos() * 0.8);
            while (System.nanoTime() < end) {
                guest.start();
                guest.awaitReady();
                visits++;
                stage.rest(BETWEEN);
                if (stage.random().nextBoolean()) {
                    guest.kill();
                } else {
                    guest.stop();
                }
                stage.rest(BETWEEN);
            }
        } finally {
            stage.cluster().remove(guest);
        }
        stage.figure(Figure.fact("visits", visits, "some", visits > 0));
        stage.workOn();
    }
}
