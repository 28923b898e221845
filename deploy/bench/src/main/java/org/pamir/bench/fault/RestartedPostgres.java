package org.pamir.bench.fault;

import java.util.List;
import org.pamir.bench.load.Attempt;

/** PostgreSQL is stopped the hard way and started again, several times. */
final class RestartedPostgres implements FaultCase {

    private static final double LONGEST_ANSWER_SECONDS = 5;
    private static final int SECONDS_FOR_EACH = 10;
    private static final int MOST = 5;

    @Override
    public String id() {
        return "F9";
    }

    @Override
    public String fault() {
        return "pg_ctl -m immediate, and again";
    }

    @Override
    public void run(Stage stage) throws Exception {
        int times = (int) Math.max(2, Math.min(MOST, stage.duration().toSeconds() / SECONDS_FOR_EACH));
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            stage.workABit(0.8 / times);
            long before = stage.cluster().postgres().pid();
            stage.cluster().postgres().stopImmediately();
            stage.cluster().postgres().start();
            long after = stage.cluster().postgres().pid();
            stage.figure(Figure.fact("another server process", after, "not " + before, after != before));
        }
        stage.workOn();
        List<Attempt> all = stage.answered(begin, System.nanoTime());
        long silent =
                all.stream().filter(attempt -> attempt.answer().status() == 0).count();
        stage.figure(Figure.fact("requests without an answer", silent, "0", silent == 0));
        stage.figure(Figure.atMost("longest answer", Percentile.longest(all) / 1e3, LONGEST_ANSWER_SECONDS, "s"));
    }
}
