package org.pamir.bench.fault;

import java.time.Duration;
import java.util.List;
import org.pamir.bench.invariant.Outbox;
import org.pamir.bench.load.Attempt;

/** The broker is killed and stays away for a while: edits are taken all the same, and go out when it is back. */
final class KilledBroker implements FaultCase {

    private static final double SLOWEST_MILLIS = 50;
    private static final int FASTER = 5;
    /** The longest pause of the relay, and a second to find the broker. */
    private static final double FIRST_ROW_SECONDS = 6;

    private static final double LOOK_SECONDS = 0.02;
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
        long back = System.nanoTime();
        long most = Outbox.waiting(stage.cluster());
        boolean begins = most > 0 && stage.await(PATIENCE, () -> Outbox.waiting(stage.cluster()) < most);
        long begin = System.nanoTime();
        boolean isEmpty = stage.await(
                PATIENCE, () -> Outbox.waiting(stage.cluster()) < stage.mix().editsPerSecond());
        double seconds = (System.nanoTime() - begin) / 1e9;
        stage.figure(Figure.fact("the outbox empties", begins && isEmpty, "true", begins && isEmpty));
        stage.figure(Figure.atMost("until the first row goes", (begin - back) / 1e9, FIRST_ROW_SECONDS, "s"));
        // Whole batches go with one commit, and the looks are so far apart.
        double rate = most / Math.max(LOOK_SECONDS, seconds);
        stage.figure(Figure.atLeast(
                "rows a second from then on", rate, FASTER * stage.mix().editsPerSecond(), "/s"));
        stage.workOn();
    }
}
