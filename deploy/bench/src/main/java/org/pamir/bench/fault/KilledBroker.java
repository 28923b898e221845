package org.pamir.bench.fault;

import java.time.Duration;
import java.util.List;
import org.pamir.bench.invariant.Outbox;
import org.pamir.bench.load.Attempt;

/** The broker is killed and stays away for a while: edits are taken all the same, and go out when it is back. */
final class KilledBroker implements FaultCase {

    private static final double SLOWEST_MILLIS = 50;
    private static final int FASTER = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @Override
    public String id() {
        return "F6";
    }

    @Override
    public String fault() {
        return "kill -9 the broker, away for half of the time";
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        stage.workABit(0.2);
        long killed = System.nanoTime();
        stage.cluster().broker().kill();

        stage.work(0.5);
        long waiting = Outbox.waiting(stage.cluster());
        List<Attempt> meanwhile = stage.answered(killed, System.nanoTime());
        stage.figure(Figure.fact("rows that wait in the outbox", waiting, "some", waiting > 0));
        boolean allTaken = meanwhile.stream()
                .allMatch(attempt ->
                        attempt.answer().isAcknowledged() || attempt.answer().isStale());
        stage.figure(Figure.fact("edits are taken without the broker", allTaken, "true", allTaken));
        stage.figure(Figure.atMost("PUT p99 without the broker", Percentile.of(meanwhile, 99), SLOWEST_MILLIS, "ms"));

        stage.cluster().broker().start();
        stage.cluster().broker().awaitReady();
        long most = Outbox.waiting(stage.cluster());
        stage.await(PATIENCE, () -> Outbox.waiting(stage.cluster()) < most);
        long begin = System.nanoTime();
        boolean isEmpty = stage.await(
                PATIENCE, () -> Outbox.waiting(stage.cluster()) < stage.mix().editsPerSecond());
        double seconds = Math.max(0.02, (System.nanoTime() - begin) / 1e9);
        stage.figure(Figure.fact("the outbox empties", isEmpty, "true", isEmpty));
        stage.figure(Figure.atLeast(
                "rows a second that go out",
                most / seconds,
                FASTER * stage.mix().editsPerSecond(),
                "/s"));
        stage.workOn();
    }
}
