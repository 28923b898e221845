package org.pamir.bench.fault;

import java.util.List;

/** Every twentieth packet to and from broker and database is lost. */
final class PacketLoss implements FaultCase {

    private static final List<String> BY_CHANCE =
            List.of("-m", "statistic", "--mode", "random", "--probability", "0.05");
    private static final double LEAST_SHARE_PERCENT = 30;

    @Override
    public String id() {
        return "F13";
    }

    @Override
    public String fault() {
        return "5 % packet loss to broker and database";
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        stage.work(0.2);
        long begin = System.nanoTime();
        try (NoNetwork network = new NoNetwork()) {
            network.block(stage.cluster().broker().port(), BY_CHANCE, List.of("DROP"));
            network.block(stage.cluster().postgres().port(), BY_CHANCE, List.of("DROP"));
            stage.work(0.6);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long accepted = stage.answered(begin, System.nanoTime()).stream()
                .filter(attempt -> attempt.answer().isAcknowledged())
                .count();
        double share = 100 * accepted / seconds / stage.mix().editsPerSecond();
        stage.figure(Figure.fact("edits taken meanwhile", accepted, "some", accepted > 0));
        stage.figure(Figure.atLeast("of the asked rate", share, LEAST_SHARE_PERCENT, "%"));
        stage.workOn();
    }
}
