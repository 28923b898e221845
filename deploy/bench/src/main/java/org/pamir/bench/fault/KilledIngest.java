package org.pamir.bench.fault;

import java.time.Duration;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;

/** A replica of ingest-service is killed in the middle of its work. */
final class KilledIngest implements FaultCase {

    private static final Duration AWAY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final double FIRST_ANSWER_SECONDS = 6;

    @Override
    public String id() {
        return "F1";
    }

    @Override
    public String fault() {
        return "kill -9 ingest-service, again after 2 s";
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        Replica victim = stage.any(Service.INGEST);
        stage.workABit(0.3);

        victim.kill();
        stage.figure(Figure.fact("it is gone", !victim.isAlive(), "true", !victim.isAlive()));
        stage.rest(AWAY);
        long restarted = System.nanoTime();
        victim.start();

        boolean answers = stage.await(PATIENCE, () -> accepted(stage, victim, restarted));
        double seconds = (System.nanoTime() - restarted) / 1e9;
        stage.figure(Figure.fact("it takes edits again", answers, "true", answers));
        stage.figure(Figure.atMost("first edit after the restart", seconds, FIRST_ANSWER_SECONDS, "s"));
        stage.workOn();
    }

    private static boolean accepted(Stage stage, Replica victim, long since) {
        return stage.load().journal().answeredSince(since).stream()
                .anyMatch(attempt -> attempt.replica().equals(victim.name())
                        && attempt.answer().isAcknowledged());
    }
}
